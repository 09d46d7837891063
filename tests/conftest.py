import os

# The matrices are small: more threads than one only wait for one another, above all beside other work.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
