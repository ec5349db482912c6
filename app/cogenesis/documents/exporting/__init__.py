"""A finished text as other programs take it: plain, Markdown, HTML, mail, Word document, PDF.

Pure but for `pages`, which has a process of its own lay out PDF files. What comes out is saved elsewhere.
"""
