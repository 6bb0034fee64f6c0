"""Korean surnames as people spell them in Latin letters."""

from madang.text.hiding.words import words_of

_TABLE = words_of(
    "김:Kim,Gim 이:Lee,Yi,Rhee,Ri,I 박:Park,Pak,Bak,Bark 최:Choi,Choe,Chwe 정:Jung,Jeong,Chung,Chong,Joung 강:Kang,Gang "
    "조:Cho,Jo 윤:Yoon,Yun,Youn 장:Jang,Chang 임:Lim,Im,Rim,Yim 한:Han 오:Oh,O 서:Seo,Suh,Sur,So 신:Shin,Sin 권:Kwon,Gwon "
    "황:Hwang,Whang 안:Ahn,An 송:Song 류:Ryu,Yoo,Lyu 유:Yoo,Yu,You,Ryu 전:Jeon,Jun,Chun 홍:Hong 고:Ko,Go,Koh 문:Moon,Mun "
    "양:Yang 손:Son,Sohn 배:Bae,Pae 백:Baek,Paik,Paek 허:Heo,Hur,Huh 남:Nam 심:Shim,Sim 노:Noh,Roh,No 하:Ha 곽:Kwak,Gwak "
    "성:Sung,Seong 차:Cha 주:Joo,Ju,Chu 우:Woo,U,Wu 구:Koo,Gu,Ku,Goo 민:Min 진:Jin,Chin 나:Na,Ra 지:Ji,Jee,Chi "
    "엄:Eom,Um,Uhm 채:Chae 원:Won 천:Cheon,Chun 방:Bang,Pang 공:Kong,Gong 현:Hyun,Hyeon 함:Ham 변:Byun,Byeon 염:Yeom,Yum "
    "여:Yeo 추:Choo,Chu 도:Do,Doh 소:So,Soh 석:Seok,Suk 선:Sun,Seon 설:Seol,Sul 마:Ma 길:Gil,Kil 연:Yeon,Youn 표:Pyo "
    "명:Myung,Myeong 기:Ki,Gi 왕:Wang 금:Geum,Keum 옥:Ok 육:Yook,Yuk 인:In 맹:Maeng 제:Je 모:Mo 탁:Tak 국:Kook,Guk 은:Eun "
    "편:Pyun,Pyeon 용:Yong 예:Ye 경:Kyung,Gyeong 봉:Bong 부:Boo,Bu 가:Ka,Ga 복:Bok 태:Tae 형:Hyung 피:Pi 감:Kam,Gam 음:Eum "
    "빈:Bin 동:Dong 온:On 호:Ho 남궁:Namgung,Namkoong,Namgoong 황보:Hwangbo 제갈:Jegal 사공:Sagong 선우:Sunwoo,Seonu 서문:Seomun "
    "독고:Dokgo 동방:Dongbang "
)

SURNAMES = {name: tuple(spelt.split(",")) for name, _, spelt in (each.partition(":") for each in sorted(_TABLE))}
"""Each with its usual spellings."""
