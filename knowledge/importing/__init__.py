"""From an organiser's file to services: everything that is wrong is said at once, at the place where it stands."""

from knowledge.importing.faults import Fault, FileRead, KnowledgeFileError
from knowledge.importing.reading import read_file, read_services, services_from

__all__ = ["Fault", "FileRead", "KnowledgeFileError", "read_file", "read_services", "services_from"]
