/*
 * How names written in Chinese characters or Hangul are written in Latin letters, where that differs from the reading that
 * a transliteration gives them: by dialect (Cantonese, Hokkien, Teochew), country (Vietnam, Korea, Taiwan, Malaysia), or
 * because the character is read otherwise in a name. Between two commas: the ways to write the name, then its readings.
 */

/** @returns the readings by what is written */
function readingsIn(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    text.split(',').flatMap((entry) => {
      const [written = '', ...readings] = entry.trim().split(' ');
      return written.split('/').map((one) => [one, readings] as const);
    }),
  );
}

/** Family names of one or two characters, Chinese, Vietnamese and Korean. */
const ofChineseCharacters = readingsIn(`
  王 wong ong vuong heng wang, 李 lee lei ly yi rhee, 张/張 cheung chang teo tio truong jang zhang,
  刘/劉 lau low lao luu yoo ryu yu, 陈/陳 chan tan ting tran jin chin, 杨/楊 yeung yeo young duong yang,
  黄/黃 wong ooi wee ng huynh hoang hwang oei uy, 吴/吳 ng goh wu go oh ngo eng, 赵/趙 chiu chao trieu cho jo,
  周 chow chau chew chu joo ju chou, 徐 tsui hsu chee tu seo suh, 孙/孫 suen soon ton son, 马/馬 mah beh,
  朱 chu choo chue ju joo, 胡 woo wu foo oh ho, 郭 kwok kuo quek kwek quach gwak kwak, 何 ho hor ha hoe,
  林 lam lim im rim, 高 ko kao koh go cao, 罗/羅 law lo loh la na ra,
  郑/鄭 cheng tay teh chung trinh jeong jung chong, 梁 leung leong luong neo yang ryang,
  谢/謝 tse hsieh chia cheah ta, 宋 sung soong tong, 唐 tong dang duong, 许/許 hui hsu khoo koh hua heo hur huh,
  邓/鄧 tang teng dang, 冯/馮 fung phung pang, 韩/韓 hon hang, 曹 tso tsao cho chao tao jo,
  曾 zeng tsang chan tseng cheng tang, 彭 pang phang bang, 萧/蕭/肖 siu hsiao seow siow tieu so xiao,
  蔡 choi tsai chua chai thai choy, 潘 poon phua phan ban, 田 tin tien dien jeon chun, 董 tung dong, 袁 yuen vien won,
  于 yue vu woo, 余 yu yee du yeo, 叶/葉 ye yip ip yeh yap yeap iap diep, 蒋/蔣 cheung chiang tseung tuong jang,
  杜 to tu toh do doo, 苏/蘇 so soo to, 魏 ngai wee nguy wi, 程 ching trinh jeong, 吕/呂 lv lu lui lyu loo la yeo,
  丁 ting teng dinh jung chung, 沈 shen shum sim tham shim, 任 yam jen ren nham im yim, 姚 yiu yeo dieu yo,
  卢/盧 lo loh loo no roh, 傅 foo poh pho, 钟/鍾/鐘 chung cheng chong jong, 姜 keung chiang kang khuong gang,
  崔 chui tsui choi choe thoi, 谭/譚 tam tham dam, 廖 liu leow liew lieu ryo, 范 huan pham beom, 汪 wong uong,
  陆/陸 luk loke luc yook, 金 kam chin kim gim, 石 shek shih seah thach seok suk, 戴 tai tye doi,
  贾/賈 jia ka chia gia, 韦/韋 wai vi, 夏 ha hsia, 邱/丘 yau chiu khoo khau koo, 方 fong png phuong bang, 侯 hau how,
  邹/鄒 chow tsou chau, 熊 hung hsiung him woong, 孟 mang meng manh maeng, 秦 chun chin jin tan,
  白 pak pai peh bach baek paik bai, 江 kong chiang kang giang gang, 闫/閆/阎/閻 yan yim yen diem yeom,
  薛 sit hsueh see tiet seol, 尹 wan yoon yun doan, 段 tuen tuan doan dan, 雷 lui loi noe, 黎 lai le,
  史 sze shih su sa, 龙/龍 lung leong yong, 陶 to toh dao do, 贺/賀 ho ha, 顾/顧 koo ku co, 毛 mo,
  龚/龔 kung keong cung, 邵 siu shao thieu so, 万/萬 wan man van ban, 钱/錢 chin chien tien jeon,
  严/嚴 yim yen giam eom um, 武 mo vu moo, 莫 mok mac mak, 孔 hung khong gong, 汤/湯 tong thang thng,
  区/區/欧/歐 ou au ow, 单/單 shan sin sim, 仇 qiu kau, 解 xie, 查 zha cha, 朴 piao park pak bak, 乐/樂 yue le lok,
  欧阳/歐陽 ouyang auyeung aoyang, 司徒 szeto seeto situ, 司马/司馬 szema sima, 诸葛/諸葛 zhuge, 卓 cheuk toh,
  温/溫 wan oon boon, 洪 hung ang hong, 庄/莊 chong chng chuang, 施 sze see sy, 柯 or quah kua, 颜/顏 ngan gan,
  饶/饒 yiu jao, 阮 yuen nguyen
`);

/** Family names of Japan that are met most. */
const ofJapan = readingsIn(`
  佐藤 sato, 鈴木 suzuki, 高橋 takahashi, 田中 tanaka, 伊藤 ito, 渡辺/渡邊/渡邉 watanabe, 山本 yamamoto,
  中村 nakamura, 小林 kobayashi, 加藤 kato, 吉田 yoshida, 山田 yamada, 佐々木 sasaki, 山口 yamaguchi, 松本 matsumoto,
  井上 inoue, 木村 kimura, 林 hayashi, 斎藤/齋藤/斉藤 saito, 清水 shimizu, 森 mori, 山崎 yamazaki yamasaki,
  池田 ikeda, 橋本 hashimoto, 阿部/安部 abe, 石川 ishikawa, 山下 yamashita, 中島 nakajima nakashima, 石井 ishii,
  小川 ogawa, 前田 maeda, 岡田 okada, 長谷川 hasegawa, 藤田 fujita, 後藤 goto, 近藤 kondo, 村上 murakami, 遠藤 endo,
  青木 aoki, 坂本 sakamoto, 福田 fukuda, 太田 ota, 西村 nishimura, 藤井 fujii, 金子 kaneko, 岡本 okamoto,
  藤原 fujiwara, 三浦 miura, 中野 nakano, 原田 harada, 松田 matsuda, 竹内 takeuchi, 小野 ono, 中川 nakagawa,
  上田 ueda, 森田 morita, 原 hara, 田村 tamura, 柴田 shibata, 酒井 sakai, 工藤 kudo, 横山 yokoyama, 宮崎 miyazaki,
  宮本 miyamoto, 内田 uchida, 高木 takagi, 安藤 ando, 谷口 taniguchi, 大野 ono, 丸山 maruyama, 今井 imai, 高田 takada,
  藤本 fujimoto, 武田 takeda, 村田 murata, 上野 ueno, 杉山 sugiyama, 増田 masuda, 平野 hirano, 大塚 otsuka,
  千葉 chiba, 久保 kubo, 松井 matsui, 岩崎 iwasaki, 木下 kinoshita, 松尾 matsuo, 野村 nomura, 菊地/菊池 kikuchi,
  佐野 sano, 大西 onishi, 杉本 sugimoto, 新井 arai, 本田 honda
`);

/** Family names of Korea, as passports have them. */
const ofHangul = readingsIn(`
  김 kim, 이/리 lee yi rhee, 박 park pak, 최 choi choe, 정 jung chung jeong, 강 kang, 조 cho jo, 윤 yoon yun,
  장 jang chang, 임/림 lim im rim, 한 han, 오 oh, 서 seo suh, 신 shin, 권 kwon, 황 hwang, 안 ahn, 송 song,
  류/유 ryu yoo yu you, 전 jun jeon chun, 홍 hong, 고 ko koh, 문 moon, 양 yang, 손 sohn son, 배 bae pae, 백 baek paik,
  허 hur huh heo, 노/로 noh roh no, 심 shim, 하 ha, 주 joo chu, 구 koo ku, 곽 kwak, 성 sung, 차 cha, 우 woo,
  나/라 na ra, 진 jin chin, 엄 um, 채 chae, 원 won, 천 chun, 방 bang pang, 공 kong, 현 hyun, 변 byun, 염 yum, 여 yeo,
  추 choo chu, 석 suk, 선 sun, 설 sul, 길 kil, 연 youn, 위 wee, 명 myung, 기 ki, 왕 wang, 금 keum, 국 kook, 은 eun
`);

/** @returns how what is written may be read in a name, without the reading that a transliteration gives */
export function nameReadings(written: string): readonly string[] {
  return [ofChineseCharacters, ofJapan, ofHangul].flatMap((names) => names.get(written) ?? []);
}

/** The longest name in the lists, in characters. */
export const longestWrittenName = 3;
