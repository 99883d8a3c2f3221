import pytest, pathlib
@pytest.fixture
def shared(): return pathlib.Path('/work/shared')
