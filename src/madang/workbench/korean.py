"""The readers' sentences in Korean: they are kept in English with the source, and shown in both languages."""

import re
from collections.abc import Mapping

from madang.base.errors import MadangError
from madang.coding.code import Bilingual
from madang.text.readers.unsaid import left_out_ko

_SAVE = "원래 프로그램에서 .docx 나 .txt 로 저장해서 가져오십시오"
_AGAIN = "원래 있던 곳에서 다시 복사해 오십시오"
_CUES = "원래 프로그램에서 다시 내보내십시오"
_CELLS = ".xlsx 나 .csv 로 저장해서 가져오십시오"

_WHOLE: tuple[tuple[str, str], ...] = (
    (r"(.+) is not text; .+", f"{{0}}: 글이 아닙니다. {_SAVE}."),
    # What is wrong with it.
    (r"(.+) is empty; copy .+", f"{{0}}: 빈 파일입니다. {_AGAIN}."),
    (r"(.+) is empty; fill .+", "{0}: 빈 파일입니다. 화자표를 채워서 다시 가져오십시오."),
    (r"(.+) holds nothing but white space; .+", "{0}: 빈칸뿐입니다. 글이 있는 파일을 고르십시오."),
    (r"(.+) holds no words; if .+", "{0}: 글이 없습니다. 쪽이 그림이면 먼저 글로 옮겨 적으십시오."),
    (r"(.+) holds no words; choose .+", "{0}: 글이 없습니다. 글이 있는 파일을 고르십시오."),
    (r"(.+) holds no subtitles that can be read; .+", f"{{0}}: 읽을 수 있는 자막이 없습니다. {_CUES}."),
    (
        r"(.+) is (?:not a subtitle file \(.sbv\)|not a SubRip file|not a WebVTT file)[:;] .+",
        f"{{0}}: 자막 시각이 없어 자막 파일로 읽을 수 없습니다. {_CUES}.",
    ),
    (r"(.+) is larger than (\d+) MB; .+", "{0}: {1} MB 보다 큽니다. 면담마다 한 파일로 나누거나 그림을 빼십시오."),
    (r"(.+) is cut short or damaged; .+", f"{{0}}: 잘렸거나 깨진 파일입니다. {_AGAIN}."),
    (
        r"(.+) is damaged inside; open it in (Word|Excel), .+",
        "{0}: 안이 깨져 있습니다. {1} 에서 열어 다시 저장한 것을 가져오십시오.",
    ),
    (r"(.+) is nested too deeply to read; .+", "{0}: 너무 깊이 겹쳐 있어 읽지 못합니다. 워드에서 다시 저장하십시오."),
    (r"(.+) would unpack to far more .+", "{0}: 풀면 문서라고 할 수 없을 만큼 커져서 열지 않았습니다."),
    (r"(.+) declares XML entities, .+", "{0}: 문서 프로그램이 쓰지 않는 XML 엔티티가 있어 열지 않았습니다."),
    # What a reader noted.
    (r"(.+) is a Word document, whatever its name says\.", "{0}: 이름과 달리 워드 문서여서 그렇게 읽었습니다."),
    (r"(.+) is a Hangul document, whatever its name says\.", "{0}: 이름과 달리 한글 문서여서 그렇게 읽었습니다."),
    (
        r"(.+) is an OpenDocument text, whatever its name says\.",
        "{0}: 이름과 달리 오픈도큐먼트 문서여서 그렇게 읽었습니다.",
    ),
    (
        r"(.+) is an? (PDF|RTF)(?: document)?, whatever its name says\.",
        "{0}: 이름과 달리 {1} 문서여서 그렇게 읽었습니다.",
    ),
    (r"(.+) is a spreadsheet, whatever its name says\.", "{0}: 이름과 달리 표 파일이어서 그렇게 읽었습니다."),
    (r"(.+) is an e-mail, whatever its name says\.", "{0}: 이름과 달리 전자우편이어서 그렇게 읽었습니다."),
    (r"(.+) is a web page, whatever its name says\.", "{0}: 이름과 달리 웹 문서여서 그렇게 읽었습니다."),
    (r"(.+) holds subtitles, whatever its name says\.", "{0}: 이름과 달리 자막이어서 그렇게 읽었습니다."),
    (r"(.+) has no ending; it was read as plain text\.", "{0}: 확장자가 없어 보통 글로 읽었습니다."),
    (
        r"The file does not name its encoding; it was read as Western \(CP1252\)\.",
        "문자 인코딩이 적혀 있지 않아 서유럽어(CP1252)로 읽었습니다.",
    ),
    (
        r"The file does not name its encoding; it was read as Korean \(CP949\)\.",
        "문자 인코딩이 적혀 있지 않아 한국어(CP949)로 읽었습니다.",
    ),
    (
        r"The file does not name its encoding; it was read as (.+)\.",
        "문자 인코딩이 적혀 있지 않아 {0}(으)로 읽었습니다.",
    ),
    (
        r"The file does not name its encoding; (\S+) is a guess, so check its words\.",
        "문자 인코딩이 적혀 있지 않아 {0}로 짐작했습니다. 글이 맞는지 보십시오.",
    ),
    (
        r"(\d+) characters? could not be read as (\S+), shown as (.)\.",
        "{1}로 읽지 못한 글자가 {0}개 있어 {2} 로 보입니다.",
    ),
    (r"The headers and footers of its pages were left out\.", "쪽의 머리말과 꼬리말은 뺐습니다."),
    (r"Running heads and feet were left out: (.+)\.", "쪽마다 되풀이되는 머리글·바닥글을 뺐습니다: {0}."),
    (r"(\d+) numbers in the margin were left out\.", "여백의 번호 {0}개를 뺐습니다."),
    (
        r"The numbers printed on its pages were taken off; .+",
        "쪽에 찍힌 번호는 글에서 빼고, 새 쪽이 시작되는 곳을 ‘p. 2’ 같은 줄로 표시했습니다.",
    ),
    (
        r"A line such as p\. 2 marks where a page begins, .+",
        "새 쪽이 시작되는 곳을 ‘p. 2’ 같은 줄로 표시했습니다(첫 쪽부터 셈).",
    ),
    (r"(\d+) of (\d+) pages hold no words, only pictures: (.+)\.", "{1}쪽 가운데 {0}쪽은 글이 없는 그림입니다: {2}쪽."),
    (r"Only its first (\d+) pages were read, since it is so long\.", "너무 길어 처음 {0}쪽만 읽었습니다."),
    (r"It breaks off: the end of the document is missing\.", "문서의 끝이 없습니다. 뒷부분이 잘렸는지 보십시오."),
    (
        r"Parts of the Hangul document could not be read, so compare it: (.+)\.",
        "한글 문서에서 읽지 못한 부분이 있으니 원본과 견주어 보십시오: {0}.",
    ),
    (r"Attached and not brought in: (.+)\.", "첨부 파일은 가져오지 않았습니다: {0}."),
    (
        r"(\d+) stretch(?:es)? of earlier mail stand without a speaker, .+",
        "앞선 메일을 인용한 {0}곳은 다른 사람의 글이어서 화자 없이 두었습니다.",
    ),
    # A table of answers.
    (r"Each row became one case: (\d+), named by “(.+)”\.", "한 행을 한 사례로 읽었습니다: {0}건, 이름은 ‘{1}’ 열."),
    (
        r"Each row became one case: (\d+), numbered by their rows\.",
        "한 행을 한 사례로 읽었습니다: {0}건, 이름 대신 행 번호.",
    ),
    (r"Open answers, read as words: (.+)\.", "글로 읽은 서술형 답: {0}."),
    (r"Rows without an answer were left out: (.+)\.", "답이 없는 행을 뺐습니다: {0}행."),
    (r"Only the first sheet was read; left aside: (.+)\.", "첫 시트만 읽었습니다. 읽지 않은 시트: {0}."),
    (
        r"It is nested too deeply to be read as Markdown, .+",
        "마크다운으로 읽기에는 너무 깊이 겹쳐 보통 글로 읽었습니다.",
    ),
    (r"No speaker labels were found, so .+", "화자 표시를 찾지 못해, 문단에 화자가 없습니다."),
    (r"No speaker labels were found in its cues\.", "자막에서 화자 표시를 찾지 못했습니다."),
    (r"Named only once, so worth a look: (.+)\.", "한 번만 나온 화자 표시입니다. 맞는지 보십시오: {0}."),
    (
        r"(\d+) cues? could not be read and (?:was|were) left out, at line (.+)\.",
        "읽지 못한 자막 {0}개를 뺐습니다({1}행).",
    ),
    (r"(\d+) comments \(NOTE\) were left out\.", "자막 주석(NOTE) {0}개를 뺐습니다."),
    # The speakers sheet.
    (
        r"(.+) has no column named speaker \(화자\); .+",
        "{0}: ‘화자(speaker)’ 열이 없습니다. 첫 줄에 열 이름이 있어야 합니다.",
    ),
    (r"(.+) is no table that can be read; .+", f"{{0}}: 읽을 수 있는 표가 아닙니다. 암호 없이 {_CELLS}."),
    (r"(.+) is no spreadsheet; .+", f"{{0}}: 스프레드시트가 아닙니다. {_CELLS}."),
    (r"Line (\d+) of (.+) cannot be read as a table .+", "{1}의 {0}행을 표로 읽지 못했습니다."),
    (r"Line (\d+) names no speaker, so it was left out\.", "{0}행에 화자가 없어 뺐습니다."),
    (r"Line (\d+): the side “(.*)” is not known; use (.+)\.", "{0}행: 측 “{1}” 은 없습니다. 쓸 수 있는 말: {2}."),
    (
        r"Line (\d+): “(.*)” in (.+) is no date; .+",
        "{0}행: {2} 의 “{1}”은 날짜가 아닙니다. 2024, 2024-05, 2024-05-17 처럼 쓰십시오.",
    ),
    (
        r"Line (\d+): the role “(.*)” is not known; use (.+)\.",
        "{0}행: “{1}”이라는 역할은 없습니다. 쓸 수 있는 말: {2}.",
    ),
    (
        r"Line (\d+) gives (.+) to (.+), but line (\d+) to (.+); it was left out\.",
        "{0}행은 {1} 을(를) {2} (으)로 적었지만 {3}행은 {4} (으)로 적어서 뺐습니다.",
    ),
    (r"Line (\d+) repeats line (\d+), so it was left out\.", "{0}행은 {1}행과 같아서 뺐습니다."),
    (r"Line (\d+): there is no source “(.*)”\.", "{0}행: “{1}”이라는 자료가 없습니다."),
    (r"Line (\d+): nobody is called “(.*)” in (.+)\.", "{0}행: {2} 에 “{1}”이라는 화자가 없습니다."),
    (r"Line (\d+): nobody is called “(.*)”\.", "{0}행: “{1}”이라는 화자가 없습니다."),
    (
        r"Line (\d+): (.+) keeps its side; the sheet says (.+), the project (.+)\.",
        "{0}행: {1} 의 측은 그대로 두었습니다(표에는 {2}, 프로젝트에는 {3}). ‘조직’에서 고치십시오.",
    ),
    (r"(.+) of one participant is both (.+) and (.+)\.", "한 참여자의 {0} 이(가) {1} 이면서 {2} 입니다."),
)

_ZEROS = re.compile(r"(.*?) ?(\d+) zero characters were left out\.", re.DOTALL)
"""This note may follow another in the same sentence."""

_PATTERNS = tuple((re.compile(pattern, re.DOTALL), template) for pattern, template in _WHOLE)


_TYPES = {"text": "글", "number": "숫자", "date": "날짜", "boolean": "예·아니오"}
_PEOPLE = {
    "participant": "참여자",
    "pseudonym": "가명",
    "position": "직위",
    "speaker": "화자",
    "organisation": "소속",
    "organisation_en": "소속(영문)",
    "side": "측",
}
_NO_NAMES: dict[str, str] = {}
_LISTS = (
    (re.compile(r"Left out as nobody's speech: (.+)\."), _NO_NAMES, "말이 아닌 것을 뺐습니다: {0}."),
    (re.compile(r"Attributes of the cases: (.+)\."), _TYPES, "사례의 속성이 된 열: {0}."),
    (re.compile(r"Taken as on a speakers sheet: (.+)\."), _PEOPLE, "화자표처럼 읽은 열: {0}."),
)
"""Notes that list several things, each with a word in brackets that is ours."""


def _renamed(listed: str, names: Mapping[str, str]) -> str:
    for name, korean in names.items():
        listed = listed.replace(f"” ({name})", f"” ({korean})")
    return listed if names else left_out_ko(listed)


def in_korean(sentence: str) -> str:
    """A sentence of a reader in Korean; empty where nobody has translated it yet."""
    zeros = _ZEROS.fullmatch(sentence)
    if zeros is not None:
        return f"{in_korean(zeros[1])} 빈 문자(0) {zeros[2]}개를 뺐습니다.".strip()
    for pattern, names, template in _LISTS:
        listed = pattern.fullmatch(sentence)
        if listed is not None:
            return template.format(_renamed(listed[1], names))
    for pattern, template in _PATTERNS:
        found = pattern.fullmatch(sentence)
        if found is not None:
            return template.format(*found.groups())
    return ""


def in_both(sentence: str) -> Bilingual:
    """A sentence of a reader in both languages."""
    return Bilingual(in_korean(sentence), sentence)


def told(trouble: MadangError) -> Bilingual:
    """A refusal in both languages."""
    # Ours names the format, so that a person knows what to save anew.
    return Bilingual(in_korean(str(trouble)) or trouble.ko, str(trouble))
