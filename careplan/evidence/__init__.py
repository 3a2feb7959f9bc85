"""The evidence: one typed statement for each sentence a rule may cite, and the sources they rest on.

Nothing is imported here; a chapter imports the modules it cites, and :mod:`careplan.evidence.library` holds them all.
"""
