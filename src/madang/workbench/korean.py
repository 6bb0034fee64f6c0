"""The readers' sentences in Korean: they are kept in English with the source, and shown in both languages."""

import re

from madang.base.errors import MadangError
from madang.coding.code import Bilingual

_SAVE = "원래 프로그램에서 .docx 나 .txt 로 저장해서 가져오십시오"
_AGAIN = "원래 있던 곳에서 다시 복사해 오십시오"
_CUES = "원래 프로그램에서 다시 내보내십시오"
_CELLS = ".xlsx 나 .csv 로 저장해서 가져오십시오"

_WHOLE: tuple[tuple[str, str], ...] = (
    # What a file is, by its bytes or its name.
    (r"(.+) is a picture; .+", "{0}: 그림 파일입니다. 글을 .txt 나 .docx 로 옮겨 적으십시오."),
    (r"(.+) is a recording; .+", "{0}: 녹음·녹화 파일입니다. 전사록(.vtt, .srt, .txt, .docx)을 가져오십시오."),
    (r"(.+) is a packed archive; .+", "{0}: 압축 파일입니다. 풀어서 안의 파일을 가져오십시오."),
    (r"(.+) is a PDF; .+", f"{{0}}: PDF 파일입니다. {_SAVE}."),
    (r"(.+) is an RTF document(?: \(.rtf\))?; .+", f"{{0}}: RTF 문서입니다. {_SAVE}."),
    (r"(.+) is an old Hangul document \(.hwp\); .+", f"{{0}}: 옛 한글 문서(.hwp)입니다. {_SAVE}."),
    (r"(.+) is a Hangul document (\(.hwpx?\)); .+", f"{{0}}: 한글 문서{{1}}입니다. {_SAVE}."),
    (r"(.+) is an OpenDocument text \(.odt\); .+", f"{{0}}: 오픈도큐먼트 문서(.odt)입니다. {_SAVE}."),
    (r"(.+) is an old Word document \(.doc\); .+", f"{{0}}: 옛 워드 문서(.doc)입니다. {_SAVE}."),
    (r"(.+) is a Pages document; .+", f"{{0}}: 페이지스 문서입니다. {_SAVE}."),
    (r"(.+) is an old office document; .+", f"{{0}}: 옛 오피스 문서입니다. {_SAVE}."),
    (
        r"(.+) is (?:a|an old) (?:spreadsheet|table)\b.+",
        "{0}: 표 파일입니다. 화자표로 가져오거나, 글을 .txt 로 저장하십시오.",
    ),
    (r"(.+) is JSON, not .+", "{0}: 전사록이 아니라 JSON 파일입니다. 전사록을 .txt, .docx, .vtt 로 내보내십시오."),
    (r"(.+) is a database; .+", "{0}: 데이터베이스입니다. .madang 프로젝트는 자료로 가져오지 않고 엽니다."),
    (r"(.+) is (?:protected by a password); .+", "{0}: 암호가 걸려 있습니다. 암호를 풀고 다시 가져오십시오."),
    (r"(.+) is in a format that is not read \((.*)\); .+", f"{{0}}: 읽지 못하는 형식({{1}})입니다. {_SAVE}."),
    (
        r"(.+) is not a Word document; .+",
        "{0}: 워드 문서가 아닙니다. 잘렸거나, 다른 파일의 이름만 바꾼 것일 수 있습니다.",
    ),
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


def in_korean(sentence: str) -> str:
    """A sentence of a reader in Korean; empty where nobody has translated it yet."""
    zeros = _ZEROS.fullmatch(sentence)
    if zeros is not None:
        return f"{in_korean(zeros[1])} 빈 문자(0) {zeros[2]}개를 뺐습니다.".strip()
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
