/** Names of Chinese, Japanese, Korean, Vietnamese and Indian people; see `culture.ts` for the format. */
import type { CultureTable } from './culture.ts';

export const CHINESE: CultureTable = {
  name: 'chinese',
  familyFirst: true,
  male: `伟/Wei 强/Qiang 磊/Lei 军/Jun 洋/Yang 勇/Yong 杰/Jie 涛/Tao 明/Ming 超/Chao 刚/Gang 平/Ping 辉/Hui 鹏/Peng 飞/Fei 波/Bo
    斌/Bin 浩/Hao 建国/Jianguo 志明/Zhiming 建华/Jianhua 晓东/Xiaodong 国强/Guoqiang 志强/Zhiqiang 文/Wen 宇/Yu 俊/Jun 健/Jian`,
  female: `芳/Fang 娜/Na 敏/Min 静/Jing 丽/Li 艳/Yan 娟/Juan 霞/Xia 秀英/Xiuying 桂英/Guiying 红/Hong 玉兰/Yulan 小红/Xiaohong
    雪梅/Xuemei 文静/Wenjing 海燕/Haiyan 婷婷/Tingting 玲/Ling 洁/Jie 萍/Ping 燕/Yan 莉/Li 颖/Ying 慧/Hui 梅/Mei 倩/Qian`,
  family: `王/Wang,Wong 李/Li,Lee 张/Zhang,Chang,Cheung 刘/Liu,Lau,Liew 陈/Chen,Chan,Tan 杨/Yang,Yeung 黄/Huang,Wong 赵/Zhao,Chao
    吴/Wu,Ng 周/Zhou,Chou,Chow 徐/Xu,Hsu 孙/Sun 马/Ma 朱/Zhu,Chu 胡/Hu,Woo 郭/Guo,Kuo,Kwok 何/He,Ho 林/Lin,Lam,Lim 高/Gao,Kao
    梁/Liang,Leung 郑/Zheng,Cheng,Tay 罗/Luo,Lo,Law 宋/Song,Sung 谢/Xie,Hsieh,Tse 唐/Tang,Tong 韩/Han 曹/Cao,Tsao 许/Xu,Hui
    邓/Deng,Tang 冯/Feng,Fung 曾/Zeng,Tsang 彭/Peng,Pang 萧/Xiao,Hsiao,Siu 蔡/Cai,Tsai,Choi 潘/Pan,Poon 田/Tian 董/Dong,Tung
    袁/Yuan,Yuen 于/Yu 余/Yu,Yee 叶/Ye,Yeh,Ip 蒋/Jiang,Chiang 杜/Du,Tu 苏/Su,So 魏/Wei 程/Cheng 吕/Lü,Lu,Lui 丁/Ding,Ting
    沈/Shen,Sum 任/Ren,Jen,Yam 姚/Yao,Yiu 卢/Lu,Lo 傅/Fu 钟/Zhong,Chung 姜/Jiang 崔/Cui,Tsui 谭/Tan,Tam 廖/Liao,Liu 范/Fan
    汪/Wang 陆/Lu,Luk 金/Jin,Chin 石/Shi,Shek 戴/Dai,Tai 贾/Jia 韦/Wei 夏/Xia,Hsia 邱/Qiu,Chiu 方/Fang,Fong 侯/Hou,Hau 邹/Zou
    熊/Xiong 孟/Meng,Mang 秦/Qin,Chin 白/Bai,Pak 江/Jiang,Kong 阎/Yan 薛/Xue,Hsueh 尹/Yin 段/Duan,Tuan 雷/Lei,Lui 黎/Li,Lai 史/Shi
    龙/Long,Lung 贺/He 陶/Tao 顾/Gu,Koo 毛/Mao 郝/Hao 龚/Gong,Kung 邵/Shao,Shaw 万/Wan 钱/Qian,Chien 欧阳/Ouyang,Au-Yeung
    司马/Sima,Szema 诸葛/Zhuge`,
  composeGiven: {
    share: 0.65,
    parts: [
      `晓/Xiao 建/Jian 志/Zhi 文/Wen 国/Guo 海/Hai 玉/Yu 雪/Xue 春/Chun 金/Jin 明/Ming 永/Yong 嘉/Jia 子/Zi 思/Si 雨/Yu 梦/Meng
      佳/Jia 家/Jia 天/Tian 宏/Hong 振/Zhen 德/De 庆/Qing 少/Shao 俊/Jun 立/Li 光/Guang 世/Shi 新/Xin 一/Yi 泽/Ze 欣/Xin 美/Mei
      秋/Qiu 月/Yue 诗/Shi 宇/Yu 浩/Hao 云/Yun`,
      `华/hua 平/ping 军/jun 明/ming 东/dong 林/lin 峰/feng 英/ying 红/hong 梅/mei 兰/lan 芳/fang 燕/yan 龙/long 刚/gang 强/qiang
      伟/wei 杰/jie 轩/xuan 涵/han 怡/yi 琪/qi 婷/ting 萱/xuan 然/ran 博/bo 豪/hao 鑫/xin 宁/ning 敏/min 玲/ling 娜/na 霞/xia
      凤/feng 雯/wen 琳/lin 毅/yi 辉/hui 斌/bin 波/bo 晨/chen 阳/yang 洋/yang`,
    ],
  },
};

export const JAPANESE: CultureTable = {
  name: 'japanese',
  familyFirst: true,
  male: `健太/Kenta 大輔/Daisuke 翔太/Shota,Shouta,Shōta 直樹/Naoki 浩/Hiroshi 誠/Makoto 健一/Kenichi,Ken'ichi 拓也/Takuya 隆/Takashi
    和也/Kazuya 達也/Tatsuya 蓮/Ren 大翔/Hiroto 陽斗/Haruto 雄一/Yuichi,Yūichi,Yuuichi 茂/Shigeru 修/Osamu 博之/Hiroyuki 亮/Ryo,Ryō
    純/Jun 哲也/Tetsuya 正/Tadashi 一郎/Ichiro,Ichirō 太郎/Taro,Tarō 慎/Shin 裕太/Yuta,Yūta`,
  female: `美咲/Misaki 陽子/Yoko,Yōko 恵子/Keiko 由美/Yumi さくら/Sakura 久美子/Kumiko 幸子/Sachiko 優子/Yuko,Yūko 愛/Ai 葵/Aoi
    真由美/Mayumi 結衣/Yui 陽菜/Hina 香織/Kaori 智子/Tomoko 裕子/Hiroko 直美/Naomi 千尋/Chihiro 明美/Akemi 純子/Junko 麻衣/Mai
    洋子/Yoko,Yōko 典子/Noriko 彩/Aya 綾香/Ayaka`,
  family: `佐藤/Sato,Satō,Satou 鈴木/Suzuki 高橋/Takahashi 田中/Tanaka 伊藤/Ito,Itō,Itoh 渡辺/Watanabe 山本/Yamamoto 中村/Nakamura
    小林/Kobayashi 加藤/Kato,Katō 吉田/Yoshida 山田/Yamada 佐々木/Sasaki 山口/Yamaguchi 松本/Matsumoto 井上/Inoue,Inouye 木村/Kimura
    林/Hayashi 斎藤/Saito,Saitō,Saitoh 清水/Shimizu 山崎/Yamazaki,Yamasaki 森/Mori 池田/Ikeda 橋本/Hashimoto 阿部/Abe 石川/Ishikawa
    山下/Yamashita 中島/Nakajima,Nakashima 石井/Ishii 小川/Ogawa 前田/Maeda 岡田/Okada 長谷川/Hasegawa 藤田/Fujita 後藤/Goto,Gotō
    近藤/Kondo,Kondō 村上/Murakami 遠藤/Endo,Endō 青木/Aoki 坂本/Sakamoto 斉藤/Saito,Saitō 福田/Fukuda 太田/Ota,Ōta,Ohta 西村/Nishimura
    藤井/Fujii 金子/Kaneko 岡本/Okamoto 藤原/Fujiwara 三浦/Miura 中野/Nakano 原田/Harada 松田/Matsuda 竹内/Takeuchi 小野/Ono
    中山/Nakayama 和田/Wada 石田/Ishida 森田/Morita 上田/Ueda 原/Hara 内田/Uchida 柴田/Shibata 酒井/Sakai 宮崎/Miyazaki 横山/Yokoyama
    大野/Ono,Ōno,Ohno`,
  compose: {
    share: 0.4,
    parts: [
      `山/Yama 田/Ta 川/Kawa 木/Ki 大/O,Oh 小/Ko 中/Naka 西/Nishi 東/Higashi 北/Kita 南/Minami 松/Matsu 竹/Take 杉/Sugi 石/Ishi 岩/Iwa
      高/Taka 吉/Yoshi 森/Mori 村/Mura 長/Naga 古/Furu 新/Ara 黒/Kuro 白/Shira 赤/Aka 青/Ao 水/Mizu 秋/Aki 春/Haru 宮/Miya 福/Fuku
      安/Yasu 平/Hira 広/Hiro 池/Ike 浅/Asa 深/Fuka 若/Waka 久/Hisa 荒/Ara 柳/Yanagi 桜/Sakura 藤/Fuji 星/Hoshi 浜/Hama 島/Shima 関/Seki`,
      `田/da,ta 山/yama 川/kawa,gawa 村/mura 野/no 本/moto 原/hara,wara 島/shima,jima 崎/saki,zaki 沢/sawa,zawa 谷/tani,ya 木/ki,gi
      井/i 口/guchi,kuchi 尾/o 上/ue,gami 下/shita 林/bayashi 橋/hashi,bashi 岡/oka 瀬/se 根/ne 塚/tsuka,zuka 場/ba 内/uchi 倉/kura
      浦/ura 江/e 部/be 坂/saka,zaka 森/mori 松/matsu 宮/miya 池/ike 石/ishi 屋/ya 岸/gishi 城/shiro,ki 月/tsuki 見/mi`,
    ],
  },
};

export const KOREAN: CultureTable = {
  name: 'korean',
  familyFirst: true,
  male: `민준/Minjun,Min-jun,Min_Jun 지훈/Jihoon,Ji-hoon,Ji_Hoon 성민/Sungmin,Sung-min,Seongmin 현우/Hyunwoo,Hyun-woo 동현/Donghyun,Dong-hyun
    준호/Junho,Jun-ho 상훈/Sanghoon,Sang-hoon 영수/Youngsoo,Young-soo,Yeongsu 진우/Jinwoo,Jin-woo 재현/Jaehyun,Jae-hyun 승우/Seungwoo,Seung-woo
    태영/Taeyoung,Tae-young 병철/Byungchul,Byung-chul 철수/Chulsoo,Chul-soo 도윤/Doyun,Do-yun`,
  female: `서연/Seoyeon,Seo-yeon 수진/Sujin,Soo-jin,Su-jin 지은/Jieun,Ji-eun 민지/Minji,Min-ji 영희/Younghee,Young-hee 은주/Eunju,Eun-ju,Eunjoo
    미경/Mikyung,Mi-kyung 혜진/Hyejin,Hye-jin 유진/Yujin,Yoo-jin,Eugene 하은/Haeun,Ha-eun 지영/Jiyoung,Ji-young 수연/Suyeon,Soo-yeon
    현정/Hyunjung,Hyun-jung 예은/Yeeun,Ye-eun`,
  family: `김/Kim,Gim 이/Lee,Yi,Rhee 박/Park,Pak,Bak 최/Choi,Choe 정/Jung,Jeong,Chung 강/Kang,Gang 조/Cho,Jo 윤/Yoon,Yun 장/Jang,Chang
    임/Lim,Im 한/Han 오/Oh,O 서/Seo,Suh 신/Shin,Sin 권/Kwon,Gwon 황/Hwang 안/Ahn,An 송/Song 전/Jeon,Chun 홍/Hong 유/Yoo,Yu,Ryu
    고/Ko,Go 문/Moon,Mun 양/Yang 손/Son,Sohn 배/Bae,Pae 백/Baek,Paik 허/Heo,Hur 남/Nam 심/Shim,Sim 노/Noh,Roh 하/Ha 곽/Kwak,Gwak
    성/Sung,Seong 차/Cha 주/Joo,Ju 우/Woo,Wu 구/Koo,Gu 남궁/Namgung,Namkoong 황보/Hwangbo`,
  composeGiven: {
    share: 0.75,
    parts: [
      `민/Min 지/Ji 서/Seo 현/Hyun,Hyeon 준/Jun,Joon 성/Sung,Seong 영/Young,Yeong 재/Jae 승/Seung 동/Dong 상/Sang 진/Jin 태/Tae
      경/Kyung,Gyeong 정/Jung,Jeong 은/Eun 수/Soo,Su 혜/Hye 미/Mi 유/Yoo,Yu 하/Ha 예/Ye 도/Do 건/Gun,Geon 윤/Yoon,Yun 병/Byung,Byeong
      종/Jong 광/Kwang,Gwang 인/In 기/Ki,Gi`,
      `준/-jun,jun 훈/-hoon,hoon 우/-woo,woo 현/-hyun,hyun 호/-ho,ho 수/-soo,soo,su 진/-jin,jin 연/-yeon,yeon 은/-eun,eun 영/-young,young
      희/-hee,hee 경/-kyung,kyung 민/-min,min 철/-chul,chul 석/-seok,suk 원/-won,won 규/-kyu,kyu 환/-hwan,hwan 주/-ju,joo 아/-ah,a
      지/-ji,ji 선/-sun,seon 태/-tae,tae 혁/-hyuk,hyeok 빈/-bin,bin 윤/-yun,yoon`,
    ],
  },
};

export const VIETNAMESE: CultureTable = {
  name: 'vietnamese',
  familyFirst: true,
  male: `Minh Hùng Dũng Tuấn Anh Nam Long Hải Sơn Thành Đức Quang Huy Phong Khánh Bình Cường Việt Trung Hiếu Phúc Tâm Lộc
    Đạt Thắng`,
  female: `Linh Hương Lan Hoa Mai Thảo Trang Hà Ngọc Thu Phương Yến Vân Hạnh Nhung Oanh Quỳnh Thúy Tuyết Hiền Loan Diệu Ánh
    My Như`,
  family: `Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Lâm Mai Đào Đoàn Cao Tạ Hà Thái
    Vương Châu Tô Trương Tống Quách`,
  habit: 'two_given',
  composeGiven: {
    share: 0.6,
    parts: [
      `Thị_ Văn_ Hữu_ Đức_ Minh_ Ngọc_ Thanh_ Kim_ Quốc_ Anh_ Hoàng_ Xuân_ Thu_ Bảo_ Gia_ Mỹ_ Phương_ Hồng_ Công_ Đình_`,
      `Anh Minh Hùng Linh Hương Lan Tuấn Dũng Hoa Nam Hải Sơn Thành Thảo Trang Hà Ngọc Phương Vân Long Quang Huy Khánh Yến
      Hạnh Đạt Trung Nhi Trâm Châu Khoa Duy Tùng Kiên Thịnh Vinh`,
    ],
  },
};

export const INDIAN: CultureTable = {
  name: 'indian',
  male: `राजेश/Rajesh संजय/Sanjay अमित/Amit राहुल/Rahul विजय/Vijay अनिल/Anil सुरेश/Suresh Arjun Karthik Vikram मनोज/Manoj रवि/Ravi
    अजय/Ajay दीपक/Deepak,Dipak अरुण/Arun प्रकाश/Prakash Venkatesh,Venkatesan Srinivas,Sreenivas Ramesh Ganesh Harish Krishna,Krishnan
    Lakshmanan,Laxmanan Mohan Nitin Pankaj Prasad Rohan Sandeep,Sandip Senthil Siddharth,Siddhartha Subramanian,Subramaniam Tarun
    Gurpreet Harpreet Muhammad,Mohammed Imran`,
  female: `सुनीता/Sunita प्रिया/Priya अंजलि/Anjali Deepa,Dipa कविता/Kavita,Kavitha Lakshmi,Laxmi मीना/Meena,Mina Ananya पूजा/Pooja,Puja
    Shreya,Shriya Aishwarya,Ishwarya Divya Geeta,Gita,Geetha Jyoti,Jyothi Kiran Manjula Neha Nisha Padma Radha Rekha Sangeeta,Sangita
    Savita Shalini Shweta,Swetha,Shveta Sneha Swati,Swathi Uma Usha Vidya Vijaya Harpreet Simran Fatima`,
  family: `Kumar शर्मा/Sharma,Sarma सिंह/Singh,Sinh पटेल/Patel गुप्ता/Gupta वर्मा/Verma,Varma Reddy,Reddi Iyer,Aiyar Nair,Nayar Rao मेहता/Mehta
    शाह/Shah जोशी/Joshi देसाई/Desai Kapoor,Kapur Malhotra Chopra Banerjee,Banerji,Bandyopadhyay Mukherjee,Mukherji,Mukhopadhyay
    Chatterjee,Chatterji,Chattopadhyay Das,Dass Bose,Basu Ghosh,Ghose Menon Pillai,Pillay Krishnan Subramanian,Subramaniam
    Venkataraman Agarwal,Aggarwal,Agrawal Bhatt,Bhat Chaudhary,Choudhury,Chowdhury Mishra,Misra पांडे/Pandey,Pande Saxena,Saksena
    Trivedi Yadav Khan Thakur,Thakor Jain Gandhi Bhattacharya,Bhattacharjee Dutta,Datta,Dutt Sen Roy,Ray Sinha,Sinh Tiwari,Tewari
    Dubey,Dube Shukla Srivastava,Shrivastava Naidu,Nayudu Gowda,Gouda Shetty,Shetti Hegde,Hegade Kulkarni Deshpande Patil Pawar,Power
    Joshi More Chavan,Chauhan Solanki Parmar Rathore,Rathod Bhandari Negi Rawat Bisht Dhillon Gill Sandhu Grewal Sidhu Bajwa
    D'Souza,Dsouza Fernandes Pereira Thomas Varghese,Varughese Kurian George Mathew Cherian Iyengar,Ayyangar Ramaswamy,Ramaswami
    Natarajan Raghavan Ranganathan Sundaram Narayanan Swaminathan`,
  habit: 'initials',
  compose: {
    share: 0.3,
    parts: [
      `Rama Venkata Krishna Lakshmi Siva Nara Sunda Jaya Vija Raja Chandra Hari Bala Guru Ananda Gopala Kali Mani Muruga Natha
      Padma Ranga Shan Sri Subra Thiru Vasu Vidya Deva Dharma Gana Indra Kamala Maha Nanda Parama Pra Sita Surya Tulasi`,
      `nathan murthy swamy rajan krishnan chandran kumar lingam mani nand pal prasad pathi puram raj raman ram samy sekhar
      sekaran singh sundaram vel velan wala war wal ya yan nker kar jee dhar das datta eshwar gadda halli kandi keri konda
      lekar mane`,
    ],
  },
};
