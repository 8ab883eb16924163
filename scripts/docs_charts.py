"""What the reference says of a chart: the signature that callers use, which its decorator makes."""

import inspect

import griffe


class Charts(griffe.Extension):
    """Give functions under ``@chart`` the signature and docstring that they have when imported."""

    def on_function(self, *, func: griffe.Function, **_: object) -> None:
        """Change a function that was read from its source, where a decorator changes it."""
        if not any(
            decorator.callable_path.rpartition(".")[2] == "chart" for decorator in func.decorators
        ):
            return
        made = griffe.dynamic_import(func.path)
        signature = inspect.signature(made)
        func.parameters = griffe.Parameters(*map(_parameter, signature.parameters.values()))
        func.returns = "Axes"
        func.docstring.value = inspect.getdoc(made)


def _parameter(parameter: inspect.Parameter) -> griffe.Parameter:
    given = parameter.annotation is not inspect.Parameter.empty
    optional = parameter.default is not inspect.Parameter.empty
    return griffe.Parameter(
        parameter.name,
        annotation=inspect.formatannotation(parameter.annotation) if given else None,
        kind=griffe.ParameterKind(parameter.kind.description),
        default=repr(parameter.default) if optional else None,
    )
