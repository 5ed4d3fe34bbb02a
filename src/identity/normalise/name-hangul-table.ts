/** Usual Latin spellings of Hangul in names, which are rarely the official romanisation. */

/** Family name -> its usual Latin spelling. */
export const KOREAN_FAMILIES = `
김 kim,이 lee,박 park,최 choi,정 jung,강 kang,조 cho,윤 yoon,장 jang,임 lim,한 han,오 oh,서 seo,신 shin,권 kwon,황 hwang,안 ahn,송 song,류 ryu,유 yoo,
전 jeon,홍 hong,고 ko,문 moon,양 yang,손 son,배 bae,백 baek,허 heo,남 nam,심 shim,노 noh,하 ha,곽 kwak,성 sung,차 cha,주 joo,우 woo,구 koo,나 na,민 min,진 jin,지 ji,엄 eom,
채 chae,원 won,천 cheon,방 bang,공 kong,현 hyun,함 ham,변 byun,염 yeom,여 yeo,추 choo,도 do,소 so,석 seok,선 sun,설 seol,마 ma,길 gil,연 yeon,위 wi,표 pyo,명 myung,기 ki,
라 ra,리 lee,림 lim,반 ban,왕 wang,금 keum,옥 ok,육 yook,인 in,맹 maeng,제 je,모 mo,탁 tak,국 kook,어 eo,은 eun,편 pyun,용 yong,예 ye,경 kyung,봉 bong,사 sa,부 boo,황보 hwangbo,
남궁 namgung,제갈 jegal,사공 sagong,선우 sunwoo,독고 dokgo,서문 seomun`;

/** Syllable of a given name -> its usual Latin spelling; the rest is romanised officially. */
export const KOREAN_SYLLABLES = `
성 sung,영 young,희 hee,현 hyun,준 jun,정 jung,경 kyung,수 soo,선 sun,철 chul,혁 hyuk,훈 hoon,우 woo,주 joo,규 kyu,기 ki,구 koo,국 kook,광 kwang,근 keun,승 seung,
석 suk,숙 sook,순 soon,식 sik,신 shin,시 si,섭 sub,병 byung,범 bum,명 myung,문 moon,형 hyung,호 ho,후 hoo,효 hyo,중 joong,종 jong,창 chang,춘 choon,충 choong,
연 yeon,윤 yoon,유 yoo,용 yong,원 won,웅 woong,율 yul,은 eun,의 eui,인 in,일 il,이 i,아 ah,안 an,애 ae,예 ye,오 oh,옥 ok,완 wan,재 jae,진 jin,지 ji,찬 chan,천 chun,
태 tae,택 taek,하 ha,학 hak,한 han,해 hae,향 hyang,헌 heon,혜 hye,홍 hong,화 hwa,환 hwan,희 hee,휘 hwi,동 dong,두 doo,대 dae,덕 duk,도 do,란 ran,라 ra,래 rae,람 ram,련 ryun,례 rye,
리 ri,린 rin,림 rim,만 man,미 mi,민 min,배 bae,백 baek,복 bok,봉 bong,빈 bin,보 bo,상 sang,서 seo,세 se,소 so,송 song,슬 seul,솔 sol,삼 sam,나 na,남 nam,노 no,누 noo,
가 ga,강 kang,건 kun,걸 kul,겸 kyum,교 kyo,권 kwon,귀 kwi,길 gil,균 kyun,금 keum,조 cho,전 jeon,제 je,차 cha,채 chae,청 chung,초 cho,치 chi,필 pil,평 pyung,표 pyo,황 hwang`;
