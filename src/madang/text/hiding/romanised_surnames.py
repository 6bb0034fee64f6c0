"""Korean surnames as people spell them in Latin letters."""

from madang.text.hiding.words import words_of

_TABLE = words_of(
    "가:Ka,Ga 감:Kam,Gam 강:Kang,Gang 경:Kyung,Gyeong 고:Ko,Go,Koh 공:Kong,Gong 곽:Kwak,Gwak "
    "구:Koo,Gu,Ku,Goo 국:Kook,Guk 권:Kwon,Gwon 금:Geum,Keum 기:Ki,Gi 길:Gil,Kil 김:Kim,Gim "
    "나:Na,Ra 남:Nam 남궁:Namgung,Namkoong,Namgoong 노:Noh,Roh,No 도:Do,Doh 독고:Dokgo 동:Dong "
    "동방:Dongbang 류:Ryu,Yoo,Lyu 마:Ma 맹:Maeng 명:Myung,Myeong 모:Mo 문:Moon,Mun 민:Min "
    "박:Park,Pak,Bak,Bark 방:Bang,Pang 배:Bae,Pae 백:Baek,Paik,Paek 변:Byun,Byeon 복:Bok 봉:Bong "
    "부:Boo,Bu 빈:Bin 사공:Sagong 서:Seo,Suh,Sur,So 서문:Seomun 석:Seok,Suk 선:Sun,Seon "
    "선우:Sunwoo,Seonu 설:Seol,Sul 성:Sung,Seong 소:So,Soh 손:Son,Sohn 송:Song 신:Shin,Sin "
    "심:Shim,Sim 안:Ahn,An 양:Yang 엄:Eom,Um,Uhm 여:Yeo 연:Yeon,Youn 염:Yeom,Yum 예:Ye 오:Oh,O "
    "옥:Ok 온:On 왕:Wang 용:Yong 우:Woo,U,Wu 원:Won 유:Yoo,Yu,You,Ryu 육:Yook,Yuk 윤:Yoon,Yun,Youn "
    "은:Eun 음:Eum 이:Lee,Yi,Rhee,Ri,I 인:In 임:Lim,Im,Rim,Yim 장:Jang,Chang 전:Jeon,Jun,Chun "
    "정:Jung,Jeong,Chung,Chong,Joung 제:Je 제갈:Jegal 조:Cho,Jo 주:Joo,Ju,Chu 지:Ji,Jee,Chi "
    "진:Jin,Chin 차:Cha 채:Chae 천:Cheon,Chun 최:Choi,Choe,Chwe 추:Choo,Chu 탁:Tak 태:Tae "
    "편:Pyun,Pyeon 표:Pyo 피:Pi 하:Ha 한:Han 함:Ham 허:Heo,Hur,Huh 현:Hyun,Hyeon 형:Hyung 호:Ho "
    "홍:Hong 황:Hwang,Whang 황보:Hwangbo "
)

SURNAMES = {name: tuple(spelt.split(",")) for name, _, spelt in (each.partition(":") for each in sorted(_TABLE))}
"""Each with its usual spellings."""
