"""The archive: the tree, packed."""

import gzip
import tarfile


def write(tree, target, time):
    """Writes the archive of a tree into a folder; the same tree and time make the same bytes."""

    def anonymous(entry):
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = ""
        entry.mtime = time
        return entry

    path = target / f"{tree.name}.tar.gz"
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 6, file, time) as packed:
        with tarfile.open(fileobj=packed, mode="w") as tar:
            # In name order.
            tar.add(tree, tree.name, filter=anonymous)
    return path
