"""How a word is written when it is used: Korean particles and endings, English stems."""
