from hypothesis import settings

# On a busy machine one example may take long; and a run must not depend on which examples come up.
settings.register_profile("fit", deadline=None, derandomize=True)
settings.load_profile("fit")
