package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over the tokens of one expression. */
final class ConditionParser {

    private static final int LONGEST = 1000;
    private static final int DEEPEST = 30;
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(\"(?:[^\"\\\\]|\\\\[\"\\\\])*\")|(-?\\d+(?:\\.\\d+)?)|([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*)|(!=|<=|>=|[=<>()]))");

    private final String expression;
    private final List<String> tokens = new ArrayList<>();
    private int next;
    private int depth;

    ConditionParser(String expression) {
        this.expression = expression;
        String text = expression.strip();
        text = text.startsWith("=") ? text.substring(1).strip() : text;
        if (text.length() > LONGEST) {
            throw wrong("dài quá " + LONGEST + " ký tự", "longer than " + LONGEST + " characters");
        }
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw wrong("không hiểu được: " + text.substring(at), "not understood: " + text.substring(at));
            }
            tokens.add(matcher.group().strip());
            at = matcher.end();
        }
    }

    Condition parse() {
        Condition whole = either();
        if (next < tokens.size()) {
            throw unexpected(tokens.get(next));
        }
        return whole;
    }

    private Condition either() {
        if (++depth > DEEPEST) {
            throw wrong("lồng quá nhiều lớp", "nested too deeply");
        }
        Condition left = both();
        while (take("or")) {
            left = new Condition.Either(left, both());
        }
        depth--;
        return left;
    }

    private Condition both() {
        Condition left = comparison();
        while (take("and")) {
            left = new Condition.Both(left, comparison());
        }
        return left;
    }

    private Condition comparison() {
        Condition left = operand();
        if (next < tokens.size() && tokens.get(next).matches("=|!=|<=|>=|<|>")) {
            return new Condition.Comparison(tokens.get(next++), left, operand());
        }
        return left;
    }

    private Condition operand() {
        if (next >= tokens.size()) {
            throw wrong("thiếu phần cuối", "something is missing at the end");
        }
        String token = tokens.get(next++);
        if (token.equals("(")) {
            return closed(either());
        }
        if (token.equals("not") && take("(")) {
            return new Condition.Not(closed(either()));
        }
        if (token.startsWith("\"")) {
            return new Condition.Literal(token.substring(1, token.length() - 1).replaceAll("\\\\(.)", "$1"));
        }
        if (token.matches("-?\\d.*")) {
            return new Condition.Literal(new BigDecimal(token));
        }
        return switch (token) {
            case "true" -> new Condition.Literal(true);
            case "false" -> new Condition.Literal(false);
            case "null" -> new Condition.Literal(null);
            case "and", "or", "not" -> throw unexpected(token);
            default -> path(token);
        };
    }

    private Condition path(String token) {
        if (!Character.isLetter(token.charAt(0)) && token.charAt(0) != '_') {
            throw unexpected(token);
        }
        return new Condition.Path(List.of(token.split("\\.", -1)));
    }

    private Condition closed(Condition inner) {
        if (!take(")")) {
            throw wrong("thiếu dấu đóng ngoặc", "a bracket is not closed");
        }
        return inner;
    }

    private boolean take(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private Unusable unexpected(String token) {
        return wrong("không đúng chỗ: " + token, "not expected: " + token);
    }

    private Unusable wrong(String vi, String en) {
        return new Unusable("Biểu thức \"" + expression + "\": " + vi, "Expression \"" + expression + "\": " + en);
    }
}
