"""How much a knowledge base may hold: above what anyone writes, below what takes seconds or half a gigabyte.

A base of 900 roles and one of 190 questions are ordinary, and far from these. What a quiz takes grows with the roles
times the questions, and faster than the skills; at any one of these limits it ends in seconds.
"""

from __future__ import annotations

#: Far above any honest knowledge base (900 roles with all their texts are some 8 MB).
MAX_BYTES = 32 * 2**20
#: 1,500 roles with all their texts are some 230,000 values; a million take ten seconds and half a gigabyte to read.
MAX_NODES = 400_000
#: In one list or mapping: such a place is compared with others. Files of answers reach some thousands.
MAX_ENTRIES = 20_000
MAX_DEPTH = 24
MAX_KEY = 200

#: O*NET, the largest catalogue of jobs in use, has some 1,000.
ROLES = 1_500
#: Each counts twice, as interest and as ability, and the belief holds the square of that.
SKILLS = 300
#: The largest public pool of personality items has some 3,300.
QUESTIONS = 5_000
SCALES = 500
#: Every text must be there in each of them.
LANGUAGES = 50
CONDITIONS = 100
#: Each is looked for in the texts of a role.
TERMS = 2_000
#: Other names of one role.
ALIASES = 100
#: To search job ads for one role with, in one language.
SEARCH_WORDS = 100
