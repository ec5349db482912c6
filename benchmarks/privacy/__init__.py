"""How much a brief tells, and of what: the figures behind the promises about privacy.

`python -m benchmarks.privacy` measures the program itself on the invented texts in this folder, and on
shared data where there is some. The measures know nothing of the rules they judge: they import nothing of
the program.
"""
