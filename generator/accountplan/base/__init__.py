"""The ground floor: what is neither noun nor verb. Sentences and their languages, letters, the disk, files that travel with the package.

Everything may import it; it imports nothing of ours.
"""
