/*
 * Ordinary ways to write or say one name that differ in more than a slip, and are too short or too different to be heard as
 * one by `sounds.ts`. Between two commas: names that may all be the same person's.
 */

/** First names, as families of them are written and called in these islands and beyond. */
const firstNames = `
  sean shaun shawn shane shaughn eoin, owen eoghan eoin euan ewan ewen iwan owain, rory ruaridh ruairi ruari ruaidhri ruairidh rorie,
  caoimhe kweeva keeva kiva queeva, niamh neve nieve neeve neave, siobhan shivaun chevonne shevaun shiobhan shavon,
  aoife eefa eva efa, saoirse sersha seersha searsha, aisling ashling aislinn ashlyn, oisin osheen usheen,
  cian kian keane kean, ciaran kieran kieron keiran kiran, tadhg tighe tiger teague tige, aine anya onya aune, eilidh ailey aylee
  ayley eily, mairead maraid maread margaret, sinead shinead shanade, grainne grania gronya granya, roisin rosheen rosaleen,
  padraig paddy patrick porick podge pat, seamus shamus shaymus james, caitlin kathleen katelyn kaitlin catriona katrina, orla orlagh
  orlaith, deirdre deedre, fionnuala finola nuala, micheal mihal michael, niall neil neal nial, hamish seumas, mhairi vari varry mairi,
  iain ian, calum callum colm, alasdair alistair alastair alisdair aly ally, cathal cahal kahal, conor connor, donal donald daniel,
  dearbhla dervla, maeve meadhbh maev, cara kara, sian sharn, rhys reece reese rees, dafydd david dai taffy, ieuan yeyan evan,
  angharad hari, gethin geth, carys karis, huw hugh hew huey hughie, gwen gwenllian, jeff geoff jeffrey geoffrey jeffery jefferey,
  jon john jonathan, sara sarah zara, stuart stewart stu, philip phillip filip, zoe zoey zowie chloe, lee leigh lea,
  lesley leslie les, ann anne anna annie, jean jeanne gene, kerry keri kerri ceri, leah lia lea, gail gayle abigail abby abbie,
  isla ayla eila, sue su, hazel haze, joanna joanne jo joan, keith kieth, graham graeme grahame, brian bryan bryon, alan allan allen al,
  clare claire clair, neil neal, mark marc markus marcus, eric erik erich, carl karl, kurt curt, craig kraig, hugo hugh, clive cliff,
  derek derrick, martin marty, ruth ruthie, chloe khloe, yvonne evonne, evie eve eva, dennis denis den, roger rodger rog, sid sydney sidney,
  ahmed ahmad achmed ahmet, mohammed mohamed muhammad muhammed mohammad mohamad mohamud mahomed mehmet mohd mhd md moh mo hamed,
  yusuf yousef youssef yousuf yusef yosef josef joseph yousif yusif yussuf jusuf usuf, ali aly aali, omar umar omer,
  hussein husain hussain hossein husein hosein huseyin, hasan hassan hasaan, ibrahim abraham ebrahim ibraheem brahim, aisha ayesha
  aesha aysha aicha aishah, khadija khadeeja kadija hatice, noor nour nur noura, layla leila laila leyla, zainab zaynab zeinab zeynep
  zaineb, fatima fatma fatimah fatemeh fatoumata, said saeed sayeed saied sayed syed sayyid, sayed syed seyed sayyed, yahya yahia yehia,
  khalid khaled haled, tariq tarek tarik tareq, jamal gamal jamaal, jamil gamil jameel, abdullah abdallah abdulla abdul, abdul abdel abd
  abdal, rashid rasheed rachid, karim kareem, salim saleem selim, walid waleed oualid, amin ameen, isa eisa issa essa, musa moussa mousa moosa
  moses, yunus younis yunis younes, ismail esmail ismael ishmael, osman usman othman uthman, mustafa mostafa moustafa, sulaiman suleiman
  soleiman suleyman solomon, dawud daoud dawood daud david, bilal belal, rahman rehman, uthman usman, zaid zayd zeid, huda hoda,
  hana hanna hannah hanaa, amina aminah ameena, maryam mariam meryem miriam marium mary,
  alexander aleksandr aleksander alexandr oleksandr aleksandar alejandro alessandro alexandre iskander sasha sascha sacha shura sanya alex alek,
  alexandra aleksandra oleksandra sasha sascha sacha shura, wojciech wojtek voytek wojtech vojtech voytech vojta, katarzyna kasia kaska
  katherine, malgorzata gosia gosha margaret, agnieszka aga agnes, krzysztof krzysiek chris christopher kristof, tomasz tomek thomas tom,
  piotr peter piotrek pyotr petr petro, pawel paul pavel, grzegorz grzesiek gregory greg, andrzej andrew andrey andrei andriy, jerzy
  george jurek, stanislaw staszek stan stanislav, zbigniew zbyszek, slawomir slawek, jaroslaw jarek, jakub kuba jacob james, jan john janek
  johan, joanna asia joasia, barbara basia, zofia zosia sophia sofia, aleksandra ola, magdalena magda, anna ania anya asia,
  ewa eva eve, maciej maciek matthew, mateusz matthew mat, michal michael, lukasz luke lucas, marek mark, ivan vanya ioann john,
  dmitri dmitry dima dimitri mitya dmytro, yevgeny evgeny evgeni yevgeni eugene zhenya yevhen, yekaterina ekaterina katya kateryna catherine
  katerina, mikhail misha michael mykhailo mihail, nikolai kolya nikolay mykola nicholas, vladimir vova volodya volodymyr vlad,
  sergei sergey serge seryozha serhiy sergii, alexei alexey alyosha aleksei oleksiy aleksey lyosha, anastasia nastya anastasiya asya,
  natalia natasha nataliya natalya nata, maria masha mariya marija marya mary, tatiana tanya tatyana tetiana tania, olga olya olha helga,
  yelena elena lena helen olena, svetlana sveta svitlana lana, irina ira iryna irena, ludmila lyudmila luda lyuda mila, galina galya halyna,
  yuri yury juri iouri yurii george, konstantin kostya, pavel pasha pavlo paul, grigory grisha hryhoriy gregory, fyodor fedya fedor theodore,
  daria dasha darya, ksenia xenia oksana ksusha, yulia julia yuliya iuliia, victor viktor vitya, viktoria victoria vika viktoriya,
  maksim maxim max maks, georgy george giorgi gosha zhora, jose pepe joseph, francisco paco pancho frank, guillermo memo william, ignacio
  nacho, jesus chus chuy, enrique quique kike henry, giuseppe beppe joseph peppe, giovanni gianni john, luigi gigi louis luis lewis,
  guillaume william, jacques james jack, wilhelm willi william, heinrich heinz henry, johannes hans johann john, friedrich fritz frederick,
  katharina kathe kati, margarete grete gretel, giorgos yorgos george georgios yiorgos, yannis giannis ioannis john, dimitris dimitrios
  jim, konstantinos kostas costas, haim chaim hyman, itzhak yitzhak isaac yitzchak, shlomo solomon, moshe moses mosh, yaakov jacob yakov,
  ganesh ganesan, lakshmi laxmi luxmi, vijay bijay wijay, sanjay sanjai, krishna krishnan kris, harpreet harry, gurpreet preet,
  oluwaseun seun, oluwatobi tobi, olufemi femi, chukwuemeka emeka, ngozi ngo, babatunde tunde, oluwaseyi seyi`;

/** Family names: of Europe, and of China, Korea and Arabic as each country writes them. */
const familyNames = `
  maier mayer meier meyer mayr meir myer myers mair, schmidt schmitt schmid smith smyth smythe, hoffmann hofmann hoffman, weiss weis
  wyss vice, clark clarke clerk, reid reed read reade, brown browne braun, green greene, grey gray, lee li leigh lea, moore more muir moor,
  cooke cook koch, kane cain cane kain, burke bourke birk, byrne burn burns byrnes, keogh kehoe keoh, neill neil niel oneill oneil, kelly kelley,
  stewart stuart steward, pearce pierce peirce, phelan whelan, davies davis davey, evans evens, jenkins jenkyns, hughes hewes, shaw shore,
  thomson thompson tomson, allen allan alan, white whyte, wright right rite, price pryce, rees rhys reese reece, lloyd loyd floyd, hayes hays heyes,
  haynes haines, leach leech, rose roze, day daye, vaughan vaughn vorn, meagher maher mahar, maher mar, quinn kwin, ryan rian, doyle doil,
  mcleod mccloud macleod, mckay mackay mcgee mackey mackie, mcghee mcgee magee, menzies mingis, mainwaring mannering, cholmondeley chumley,
  beauchamp beecham, featherstonehaugh fanshaw, kowalski kovalsky, nowak novak, horvath horvat, cohen kohn cohn kahn koen,
  levi levy lewy levey halevi, khan kahn, cruz cruise, jimenez gimenez, vasquez vazquez, perez peres, souza sousa,
  cheung zhang chang cheong teo tjong jang teoh chong, zhang chang jang cheung, bak pak park bark paik baek, park bak pak, baek paik back pak,
  lin lim lam linn lum rim im yim, wong wang vong ong huang, huang wong hwang ng oei ooi, ng wu goh go eng ing, chan chen tan chin tran zen,
  chin chen jin qin, li lee lei ly yi rhee lie, yi lee rhee ri rhie li, liu lau liew low lew loo liau ryu yu yoo, yang yeung young yeoung yeo ieong,
  zhao chiu chao jo cho, zhou chow chau chou chew joo ju, xu hsu tsui chui hui shu shyu koh khoo suh, hu woo wu oo, guo kwok kuo quek kwek quach kok,
  he ho hor ha, gao ko kao go koh, luo law lo loh, zheng cheng tay teh chung jung jeong chang, liang leung leong neo, xie tse hsieh chia cheah
  shieh sie tze, song sung soong, deng tang teng, tang tong, feng fung fong phung, cao tso tsao chao, zeng tsang tseng chang cheng jeng,
  xiao siu hsiao seow siew shaw shiao, cai choi tsai chua choy tsoi chai tsay choe, pan poon phua pun, yuan yuen, yu yue yee, ye yip yap yeh ip ieh,
  jiang cheung chiang kong keung kiang, su so soo, wei ngai wai wee, lu lui lo loo lue, ding ting teng, shen shum sim sum, yao yiu yeo, fu foo poh,
  zhong chung chong cheong, cui chui tsui choi choe, tan tam tham chan, qiu yau chiu khoo hiu, fang fong png, qin chun chin, bai pak pai peh, xue
  sit hsueh, yin wan yoon yun, he hoh, gu koo ku goo, qian chin chien tsien, ouyang auyeung owyang, situ szeto seto, ma mah, zhu chu choo gee chue,
  sun suen soon sohn son, jin kam kim king gim, choi choe choy chwe che, jung chung jeong joung cheong chong, kang gang kahng, cho jo joe joh,
  yoon yun youn yune, jang chang jahng, lim im rim yim leem, oh o au, seo suh so sur, shin sin shinn, kwon gwon kweon, ahn an aan, yoo yu ryu you
  lyu, ko koh go goh, moon mun, bae pae pai bay, heo hur huh her, noh no roh ro nho, shim sim, ha hah, joo ju chu, koo gu ku goo, woo u wu ou,
  kim gim ghim khim, jun jeon chun cheon, hwang whang, nam nahm, min minn, lee yi rhee rie, pham fam, nguyen nguen win wynn nuyen
  nugen, vu vo woo, hoang huynh, do doe, phan fan pan, le lay, trinh trin, sato satoh satou, ito itoh itou, ono ohno oono, kato katoh katou, ota ohta,
  hussain hussein husain husein hossain, rahman rehman rahmaan, chowdhury choudhury chaudhry chaudhary choudhary chaudhuri, qureshi koreshi kureshi
  quraishi, sheikh shaikh shaykh sheik, siddiqui siddiqi siddique, iqbal ikbal, akhtar aktar, mirza meerza, uddin udin, begum begam, bibi bebe,
  banerjee bandyopadhyay banerji, mukherjee mukhopadhyay mukerji, chatterjee chattopadhyay chatterji, ganguly gangopadhyay, agarwal aggarwal agrawal,
  sharma sarma, singh sing sinha, gill ghill, dhillon dillon, iyer aiyar ayer iyyer, nair nayar nayyar, reddy reddi, naidu nayudu, shah sha sah,
  das dass dash, roy ray rai, sen sain, basu bose, qazi kazi quazi, qadir kader kadir, yusuf yousef youssef yusef, osei ossei, mensah mensa`;

/** @returns all names of a group for each of them, those of every group that it is in */
function groupsOf(text: string): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const entry of text.split(',')) {
    const names = entry.trim().split(/\s+/);
    for (const name of names) {
      found.set(
        name,
        new Set([...(found.get(name) ?? []), ...names.filter((one) => one !== name)]),
      );
    }
  }
  return found;
}

const variants = groupsOf(`${firstNames}, ${familyNames}`);

/** A longer name is called for short by its beginning. */
const longestWithEnding = 5;
const shortestWithEnding = 3;
const endings = ['y', 'ie', 'ey', 'i'];

/**
 * @param name small letters from a to z
 * @returns how people write or say it otherwise: Sean is Shaun, Zhang is Cheung, Kim is Kimmy. Without the name itself
 */
export function variantsOf(name: string): readonly string[] {
  const all = new Set([...(variants.get(name) ?? []), ...kindlyOf(name)]);
  all.delete(name);
  return [...all];
}

/** Kim as Kimmy or Kimmie, Ann as Annie, Jones as Jonesy; and Kimmy as Kim. */
function kindlyOf(name: string): readonly string[] {
  const without = endings
    .filter((end) => name.endsWith(end))
    .map((end) => name.slice(0, -end.length));
  const single = without
    .filter((stem) => stem.at(-1) === stem.at(-2))
    .map((stem) => stem.slice(0, -1));
  const stems = [name, ...without, ...single].filter(
    (stem) =>
      stem.length >= shortestWithEnding &&
      stem.length <= longestWithEnding &&
      !'aeiouy'.includes(stem.slice(-1)),
  );
  return stems.flatMap((stem) => [
    stem,
    ...[stem, `${stem}${stem.slice(-1)}`].flatMap((one) => endings.map((end) => one + end)),
  ]);
}
