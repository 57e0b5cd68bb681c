/*
 * Words that people use around a name when they say who must not be given a case: small letters from a to z, without
 * apostrophes.
 */

const wordsOf = (...lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ')));

/**
 * Words that name nobody and leave no question. They touch a person who is called so (Dr He, Ms So) only where they stand as
 * a name does.
 */
export const smallWords = wordsOf(
  'a an the this that these those there here it its i im id ill ive me my mine myself we us our ours you your yours',
  'he him his she her hers they them their theirs hes shes theyre theyd who whom whose which what',
  'and or nor but so if as than then also too either neither both just only even still yet because cos cause',
  'in on at by to of off for from with without about into onto up down out over under near after before around',
  'am is are was were be been being do does did done have has had having can cannot could would should shall must might may will',
  'isnt arent wasnt werent dont doesnt didnt havent hasnt hadnt cant couldnt wouldnt shouldnt wont mustnt thats theres lets',
  'not no never none nobody noone nothing nil any anyone anybody anything some somebody someone all every everyone everybody',
  'one ones each other others else except apart rather instead please thanks thank sorry kindly ok okay yes well',
  'give given giving gives keep kept tell told telling show shown see seen saw know knows knew known let want wants wish hope',
  'get gets got go goes going come comes read reads reading share shared send sent pass passed look looks looking deal deals',
  'handle handles handling take takes took involve involved contact contacts contacted find think say says said call called',
  'named name names like allow allowed ask asked mean means meant worry worried feel feels case report disclosure form info',
  'information file again ever now soon away very really much more most possible possibly maybe perhaps particular especially esp definitely',
);

/**
 * Words that are names as well, and often enough: they touch everybody who is called so, however they stand. They leave no
 * question where nobody is.
 */
export const namesAsWell = wordsOf('will may hope read case see wish');

/** Parts of names that many share: they touch nobody by themselves, and a full name is full without them. */
export const particles = wordsOf(
  'de da di du del della der den des dos das la le van von und zu ter ten te y e al el ul abu ibn bin binti bint bte bt',
  'mac mc st saint',
);

/** What stands before or behind a name. The word that follows one is a name, whatever else it may mean. */
export const titles = wordsOf(
  'mr mrs ms mx miss mister missus dr doctor prof professor sir madam madame dame lord lady rev reverend',
  'herr frau monsieur mme mlle senor senora signor signora dott sensei',
);

/** What stands behind a name and says nothing: letters of honour, and how it is said kindly. */
export const suffixes = wordsOf(
  'phd dphil msc mba obe mbe cbe frs jr junior senior san sama kun ji bhai',
);

/** Words that a name is often alone with: "not Will", "anyone but So", "never He or My". */
export const fillers = wordsOf(
  'not no never please but except anyone anybody everyone everybody also both either neither maybe sorry thanks to from by',
  'only just definitely especially esp dont want apart than him his them they their theirs us me this that these those it',
);

/**
 * Words that describe somebody. They leave a question, and touch those alone who are called exactly so: without this list,
 * "tutor" would be a slip for Tudor, and "man" the beginning of Mandela.
 */
export const descriptions = wordsOf(
  'man men woman women boy girl guy lad person people human male female wife husband partner boyfriend girlfriend ex',
  'mother mum mom father dad brother sister son daughter uncle aunt cousin family parent parents friend friends mate flatmate',
  'housemate roommate neighbour neighbor relative supervisor supervisors tutor tutors teacher teachers lecturer lecturers',
  'manager managers boss bosses leader leaders lead leads head heads chair dean director directors officer officers',
  'advisor adviser advisors advisers counsellor counselor therapist nurse porter warden caretaker cleaner librarian technician',
  'secretary administrator admin assistant staff employee colleague colleagues coworker worker workers caseworker student students',
  'undergraduate postgraduate undergrad postgrad researcher researchers fellow reader readers marker examiner examiners',
  'mentor mentors coach captain president union rep reps representative society club team teams group course module class classes',
  'department departments school schools faculty college colleges university uni campus office offices building room hall halls',
  'accommodation residence library lab laboratory clinic hospital placement company council police security gym bar shop cafe',
  'law art arts maths math physics chemistry biology history english music medicine medical engineering business economics finance',
  'computing science sciences psychology nursing education sport sports theatre drama media politics philosophy geography hr',
  'tall short small big large old older oldest young younger youngest new former first last next same different another second',
  'black white brown red blonde blond dark fair long hair haired beard bearded glasses fat thin bald blind deaf british american',
  'chinese indian african asian european german french polish irish scottish welsh works working work worked job lives living',
  'live sits standing runs running teaches teaching taught marks marking marked grades grading year years month months week weeks',
  'day days monday tuesday wednesday thursday friday saturday sunday january february march april june july august september',
  'october november december today tomorrow yesterday morning afternoon evening night time times place floor ground upstairs',
  'friendly close related married dating together trust trusted safe unsafe afraid scared fear fears angry hurt harm harmed',
  'happened happen happens incident complaint complained against reported reporting harassed harassing bullied bullying assaulted',
  'assault abuse abused abuser attacked attacker attack touched touching followed following stalked stalker threatened racist sexist',
  'same main whole part parts many few lot lots kind sort type side end start home house street road town city london leicester',
  'centre center service services support supporting help helps helping helped care wellbeing welfare mental health safety equality',
  'email emails phone number address online web website page post message messages link account account user computer screen',
  'make makes made making use used using put puts left leave leaves right wrong good bad great better best worse worst nice real',
  'whoever whichever wherever whatever while when where why how until since during between among through though although however',
  'anonymous private confidential secret open closed full human resources dignity respect standing together diversity inclusion',
  'creator smooth summit something sometime sometimes somewhat somewhere anywhere everywhere everything certain certainly sure',
);

/** All that may be typed to say that there is nobody: small letters, without apostrophes and {@link politeWords}. */
export const saysNobody: ReadonlySet<string> = new Set([
  'no',
  'none',
  'nobody',
  'noone',
  'no one',
  'no body',
  'na',
  'n a',
  'nil',
  'nothing',
  'not applicable',
  'no no one',
  'no nobody',
  'nobody in particular',
  'no one in particular',
  'none in particular',
  'not anyone',
  'not anybody',
  'nobody else',
  'no one else',
  'nobody special',
  'there is nobody',
  'there is no one',
  'there is none',
  'theres nobody',
  'theres no one',
  'i have nobody',
  'i have no one',
  'nobody that i know of',
  'no one that i know of',
  'none that i know of',
  'nobody i know',
  'no one i know',
  'nobody i can think of',
  'no one i can think of',
  'none i can think of',
  'not that i know of',
  'nobody comes to mind',
  'no one comes to mind',
  'anyone is fine',
  'anyone is ok',
  'anyone is okay',
  'anybody is fine',
  'anyone can have it',
  'anyone can see it',
  'everyone is fine',
  'everyone can see it',
  'no preference',
]);

/** What makes an answer kinder or firmer, and no other one. */
export const politeWords = wordsOf('thanks thank you please sorry really currently now yet');
