from factcheck.api import Result as Result
from factcheck.api import check as check
from factcheck.model import Article as Article

__version__: str
