"""Material for the proof of hidden names, and particles made to agree by another method than the program's.

Whether a syllable closes is looked up by taking it apart (NFD) here; the program counts code points.
"""

import random
from unicodedata import normalize


def listed(words: str) -> list[str]:
    """The words of a line."""
    return words.split()


SURNAMES = listed("김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 남 심 남궁 선우")
GIVEN = listed(
    "영희 민준 서연 도윤 하은 지훈 수빈 은지 태식 정순 미란 석진 동규 은주 혜진 상우 현정 기태 "
    "해균 보름 가온 하람 다솜 마루 솔 빛나 슬아 아롬 찬솔 규한 영글 말순 옥분 필립 복동 점례 갑돌 "
    "을식 병철 윤슬 이레 로운 나린 우람 결 별"
)
TITLES = listed("과장 팀장 국장 위원장 주무관 사무국장 활동가 교수 이사장 이사 대표 의원 간사 센터장 구청장 박사")
OPENINGS = (
    "그때 ",
    "제가 알기로는 ",
    "",
    "회의에서 ",
    "(웃음) ",
    "그래서 “",
    "그쪽은 ",
    "2019년에 ",
    "네, ",
    "말하자면 ",
)
ENDINGS = (
    " 먼저 말을 꺼냈어요.",
    " 오래 이야기했습니다.",
    " 다시 봤지요.",
    " 그렇게 되었어요.",
    " 뭐라고 했는지 몰라요.",
)
PARTICLES = listed(
    "은/는 이/가 을/를 과/와 으로/로 이나/나 이라고/라고 이랑/랑 이라도/라도 이라면/라면 "
    "이었어요/였어요 이에요/예요 이고/고 이며/며 이지만/지만 이라서/라서 으로서/로서 으로부터/로부터 "
    "은요/는요 이요/요 이든지/든지 에게/에게 한테/한테 께서/께서 의/의 도/도 만/만 까지/까지 "
    "부터/부터 처럼/처럼 보다/보다 하고/하고 에게서/에게서 입니다/입니다 인데/인데 밖에/밖에 "
    "마저/마저 조차/조차 /"
)

COMMON_NAMES = listed("하나 이유 정말 우리 고은 사랑 나라 보람 소리 다정 슬기 미래 지원 수정 민주 진주 한결 은혜")
LOOK_ALIKE = listed(
    "하나 이유 정말 우리 고은 사랑 나라 보람 소리 다정 슬기 미래 지원 수정 민주 진주 한결 은혜 김밥 "
    "박물관 최선 정부 이번 김치 박수 최근 정보 강당 조사 윤리 장소 임시 한국 오늘 서울 신뢰 권리 황금 "
    "안내 송년회 전체 홍보 고민 문제 양쪽 손해 배려 백지 허가 남녀 심사 정수기 이사회 김장 박자 "
    "최소한 정류장 강의실 조례안 윤곽 장부 임원 한강 오전 서류 신청 이야기 하루 이웃 이해관계 정의 "
    "조직 이정표 최저임금 박람회 김포 정책 고유 지원금 하나하나 우리끼리 이유식 정말로"
)


def closes(word: str) -> str:
    """The closing consonant of the last syllable (ㄹ as itself, any other as ㄱ), empty after a vowel."""
    last = normalize("NFD", word[-1])
    if word[-1].isascii():
        return {"1": "ㄹ", "7": "ㄹ", "8": "ㄹ", "3": "ㄱ", "6": "ㄱ", "0": "ㄱ"}.get(word[-1], "")
    return "" if len(last) < 3 else "ㄹ" if last[2] == "\u11af" else "ㄱ"


def with_particle(word: str, pair: str) -> str:
    """A word with the form of a particle that belongs behind it."""
    after, before = pair.split("/")
    closing = closes(word)
    if after.startswith("으로") and closing == "ㄹ":
        return word + before
    return word + (after if closing else before)


def a_name(chance: random.Random, given: list[str] | None = None) -> tuple[str, str]:
    """A surname and a given name."""
    return chance.choice(SURNAMES), chance.choice(given or GIVEN)


def loosened(chance: random.Random, word: str) -> str:
    """A word with a space or a letter without width somewhere between its letters."""
    place = chance.randrange(1, len(word))
    return word[:place] + chance.choice((" ", " ", "\u00a0", "\u200b", "  ")) + word[place:]
