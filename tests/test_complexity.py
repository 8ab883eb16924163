"""Every function can be read: complexity at most 15, at most 60 lines; none is excepted."""

import ast

from complexity import decision_points, functions, hardest


def test_no_function_is_too_hard_to_read():
    assert hardest() == []


def test_a_function_that_is_too_hard_is_seen(tmp_path):
    path = tmp_path / "hard.py"
    loops = "".join(f"{'    ' * n}for x{n} in y:\n" for n in range(1, 7))
    long = "def long():\n" + "    x = 1\n" * 60
    path.write_text(f"def deep(y):\n{loops}{'    ' * 7}pass\n\n\n{long}")
    deep, long = functions(path, tmp_path)
    assert deep.name == "hard.py::deep" and deep.complexity == 21 and deep.too_hard
    assert long.lines == 61 and long.too_hard


def test_branches_loops_conditions_and_joints_are_decision_points():
    code = "for x in y:\n    if a and b or c:\n        z = [x for x in y if x]\n"
    assert decision_points(ast.parse(code)) == 6  # for, if, and, or; for, if inside the list
    assert decision_points(ast.parse("x = 1\ny = not x\n")) == 0


def test_a_docstring_does_not_count_as_lines(tmp_path):
    path = tmp_path / "said.py"
    path.write_text('def said():\n    """One.\n' + "\n    More." * 70 + '\n    """\n    return 1\n')
    (said,) = functions(path, tmp_path)
    assert said.lines == 2 and not said.too_hard
