# A request's words (L6, L7, R1), and why one is refused (R6).


class Refusal(Exception):
    def __init__(self, code, text):
        super().__init__(text)
        self.code = code
        self.text = text


class Request:
    """`id verb key=value...`; id is 0 when there is none to answer."""

    def __init__(self, body):
        words = body.split(" ")
        number = words[0]
        self.id = int(number) if number.isdigit() and len(number) <= 5 else 0
        if self.id > 65535:
            self.id = 0
        self.verb = words[1] if len(words) > 1 else ""
        self._words = words
        self._values = {}

    def parse(self):
        if not self.verb:
            raise Refusal("args", "A request is an id, a verb and key=value words.")
        for index in range(2, len(self._words)):
            key, equals, value = self._words[index].partition("=")
            if not key or not equals or key in self._values:
                raise Refusal("args", "Words are key=value, once each, with single spaces between.")
            self._values[key] = value

    def has(self, key):
        return key in self._values

    def text(self, key):
        if key not in self._values:
            raise Refusal("args", "%s needs %s." % (self.verb, key))
        return self._values[key]

    def integer(self, key, least, most):
        text = self.text(key)
        digits = text[1:] if text.startswith("-") else text
        if not digits.isdigit() or len(digits) > 10:
            raise Refusal("args", "%s is a whole number." % key)
        value = int(text)
        if value < least or value > most:
            raise Refusal("range", "%s goes from %d to %d." % (key, least, most))
        return value

    def flag(self, key):
        return self.integer(key, 0, 1) == 1

    def choice(self, key, choices):
        """The index of the value among the choices."""
        text = self.text(key)
        if text not in choices:
            raise Refusal("range", "%s is one of %s." % (key, ", ".join(choices)))
        return choices.index(text)
