/** First names and what people who have them are called for short, as far as the one does not begin or sound like the other. */
const together = `
  alexander alex alec sandy sasha xander, alexandra alex sandra sasha lexi, andrew andy drew, anthony tony ant,
  barbara babs barb, benjamin benji, beatrice bea trixie, bridget biddy bridie, catherine kate katie kathy cathy kitty,
  katherine kate katie kathy kitty, charles charlie chuck chas, charlotte lottie charlie, christina tina chrissie,
  christopher kit topher, deborah debbie debs, dorothy dot dolly dottie, edward ted teddy ned eddie, edwin ted eddie,
  eleanor ellie nell nora, elizabeth liz lizzie beth betty libby eliza lisa elsie, emily em emmy, eugene gene,
  frances fran fanny frankie, francis frank frankie, frederick fred freddie, gabriel gabe, gerald gerry jerry, gillian gill jill,
  gregory greg, harold harry hal, harriet hattie, helen nell nellie, henry harry hank hal, isabel bel izzy belle, isabella bella
  izzy, jacob jake, jacqueline jackie, james jim jimmy jamie, jane janie jenny, janet jan, jeremy jerry jez, jennifer jen jenny,
  jessica jess jessie, john jack johnny ian, jonathan jon johnny, joseph joe joey, josephine jo josie, judith judy jude,
  kimberley kim, laurence larry laurie, lawrence larry laurie, leonard len lenny, lillian lily, louise lou lulu, margaret maggie
  meg peggy peg greta daisy marge, martha patty, mary molly polly may, matilda tilly, matthew matt, michael mike mick mickey,
  michelle shell, mohammed mo, muhammad mo, mohamed mo, nancy ann, natalie nat, nathaniel nat nate, nicholas nick nicky,
  nicola nicky, oliver ollie, olivia liv livvy, pamela pam, patricia pat patsy trish tricia, patrick pat paddy, penelope penny,
  peter pete, philip phil pip, rachel rach, raymond ray, rebecca becky becca, reginald reg reggie, richard rick dick ricky rich,
  robert bob bobby rob robbie bert, ronald ron ronnie, rosemary rosie, samantha sam, samuel sam sammy, sarah sally sadie,
  sophia sophie, stephen steve stevie, steven steve stevie, susan sue suzie sukie, suzanne sue suzie, terence terry, teresa tess
  terry, theodore theo ted teddy, theresa tess terry tracy, thomas tom tommy, timothy tim timmy, valerie val, veronica ronnie,
  victoria vicky tori, vincent vince, virginia ginny, walter wally walt, wilhelmina mina, william bill billy willy liam,
  zachary zak zack`;

/** Who is on record as Kate may be typed as Catherine as well. */
function bothWays(text: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, other: string) => found.set(name, [...(found.get(name) ?? []), other]);
  for (const entry of text.split(',')) {
    const [name = '', ...others] = entry.trim().split(/\s+/);
    for (const other of others) {
      add(name, other);
      add(other, name);
    }
  }
  return found;
}

const shortNames = bothWays(together);

/** @returns other names for the same person; none where none is known */
export function shortNamesOf(name: string): readonly string[] {
  return shortNames.get(name) ?? [];
}
