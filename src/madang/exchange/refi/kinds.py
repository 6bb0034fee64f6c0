"""Words for everything that a report of what comes in, or goes out, counts."""

from madang.coding.code import Bilingual

KINDS: dict[str, Bilingual] = {
    "code": Bilingual("코드", "codes"),
    "coder": Bilingual("코더", "coders"),
    "source": Bilingual("자료", "sources"),
    "coding": Bilingual("코딩", "codings"),
    "memo": Bilingual("메모", "memos"),
    "value": Bilingual("자료의 속성값", "values of sources"),
    "participant": Bilingual("참여자", "participants"),
    "organisation": Bilingual("조직", "organisations"),
    "Case": Bilingual("사례", "cases"),
    "Variable": Bilingual("변수", "variables"),
    "Set": Bilingual("묶음(세트)", "sets"),
    "Link": Bilingual("연결", "links"),
    "Graph": Bilingual("그래프", "graphs"),
    "Note": Bilingual("인용이 딸린 노트", "notes with passages of their own"),
    "User": Bilingual("코딩하지 않은 사용자", "users who coded nothing"),
    "Coding": Bilingual("자료 전체에 붙은 코딩", "codings of a whole source"),
    "PlainTextSelection": Bilingual("코드 없는 인용", "quotations without a code"),
    "TranscriptSelection": Bilingual("시점으로만 잡힌 인용", "quotations by time alone"),
    "PDFSelection": Bilingual("PDF 쪽의 영역", "areas of PDF pages"),
    "PictureSource": Bilingual("그림", "pictures"),
    "PDFSource": Bilingual("글이 없는 PDF", "PDFs without their text"),
    "TextSource": Bilingual("파일이 빠진 자료", "sources whose file is missing"),
    "AudioSource": Bilingual("녹음", "recordings"),
    "VideoSource": Bilingual("영상", "videos"),
    "media_coding": Bilingual("그림·소리·영상·쪽 영역의 코딩", "codings of pictures, sound, video and page areas"),
    "waiting_coding": Bilingual("글이 없어 자리를 기다리는 코딩", "codings whose text is not there"),
    "unknown": Bilingual("표준에 없는 것", "what the standard does not know"),
    "deviation": Bilingual("표준에서 벗어난 곳", "departures from the standard"),
    "selection": Bilingual("자리를 알 수 없는 인용", "quotations whose place cannot be told"),
    "other_words": Bilingual("적힌 말이 그 자리에 없는 인용", "quotations whose words do not stand at their place"),
    "outside": Bilingual("자리가 글 밖인 인용", "quotations whose place lies outside the text"),
    "deleted": Bilingual("그 프로그램에서 지운 것", "what was deleted in the other program"),
    "no_source": Bilingual("이 프로젝트에 없는 자료의 코딩", "codings of sources that are not here"),
    "no_code": Bilingual("코드가 없는 줄", "rows without a code"),
    "query": Bilingual("저장한 질의와 그림", "saved queries and drawings"),
    "relation": Bilingual("코드 사이의 관계", "relations between codes"),
    "prediction": Bilingual("모델이 낸 표시", "labels proposed by a model"),
    "classification": Bilingual("글 전체에 붙은 분류", "labels of a whole text"),
    "said_statement": Bilingual("진술", "statements"),
    "membership": Bilingual("소속", "memberships"),
    "absent_statement": Bilingual("파일에 없는 진술의 코딩(그대로 둠)", "codings of statements the file lacks (left)"),
    "rich_text": Bilingual("서식이 있는 원본(DOCX)", "formatted originals (DOCX)"),
    "statement": Bilingual("진술(노트와 연결로)", "statements (as notes and links)"),
    "episode": Bilingual("일화(사례로)", "episodes (as cases)"),
    "claim": Bilingual("주장(노트로)", "claims (as notes)"),
    "summary": Bilingual("요약(노트로)", "summaries (as notes)"),
    "unplaced": Bilingual("고친 글에서 자리를 잃은 코딩", "codings without a place since a correction"),
    "statement_without_words": Bilingual("말이 없는 진술", "statements without words"),
    "reach": Bilingual("주제가 나왔는지의 기록", "records of what interviews reached"),
    "decision": Bilingual("해석에 대한 결정", "decisions on readings"),
    "madang_memo": Bilingual("저장한 검색과 시점, 그 밖의 메모", "saved searches, snapshots and other memos"),
    "too_large": Bilingual("표준의 한도(2 GB)보다 큰 파일", "files above the standard's limit (2 GB)"),
    "illegal": Bilingual("XML에 쓸 수 없는 글자가 든 메모", "memos with characters that XML cannot hold"),
    "date": Bilingual("만든 때와 사람(보관만 함)", "times and authors of passages (kept, not shown)"),
}
"""Words for every kind a report counts."""

ROWS: dict[str, Bilingual] = {
    "study": Bilingual("연구", "the study"),
    "transcript": Bilingual("본문", "transcripts"),
    "attribute_value": Bilingual("속성값", "attribute values"),
    "codebook_version": Bilingual("코드북 판", "codebook versions"),
    "speaker": Bilingual("화자", "speakers"),
    "membership": Bilingual("소속", "memberships"),
    "episode": Bilingual("일화", "episodes"),
    "statement": Bilingual("진술", "statements"),
    "answer": Bilingual("말한 연결", "told links"),
    "translation": Bilingual("번역", "translations"),
    "claim": Bilingual("주장", "claims"),
    "evidence": Bilingual("주장의 근거", "pieces of evidence"),
    "summary": Bilingual("요약", "summaries"),
    "citation": Bilingual("요약의 인용", "citations of summaries"),
    "reach": Bilingual("주제가 나왔는지의 기록", "records of what interviews reached"),
    "decision": Bilingual("결정", "decisions"),
    "settling": Bilingual("이견 결정", "settled disagreements"),
    "settling_coding": Bilingual("이견 결정의 코딩", "codings of settled disagreements"),
    "hidden_name": Bilingual("가린 이름", "hidden names"),
    "text": Bilingual("자료의 본문", "texts of sources"),
    "coding_memo": Bilingual("코딩의 메모", "memos on codings"),
    "carried": Bilingual("다른 프로그램에서 와 보관하는 것", "parts kept for other programs"),
}
"""The rows of Madang's own side file, which come in as what they are."""


def word(kind: str, *, whole: bool = False) -> Bilingual:
    """What a kind is called; `whole`: where the side file brings it."""
    table = ROWS | {each: said for each, said in KINDS.items() if each not in ROWS} if whole else KINDS
    plain = kind.replace("_", " ")
    return table.get(kind) or ROWS.get(kind) or Bilingual(plain, plain)
