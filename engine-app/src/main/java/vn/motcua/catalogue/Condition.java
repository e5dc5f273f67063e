package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * An expression of a form or manifest over the form's data: a small part of FEEL (comparisons, {@code and}, {@code or},
 * {@code not(…)}, texts, numbers, {@code true}, {@code false}, {@code null}, paths), evaluated as the form viewer does.
 * Nothing else can be said in it, so that it needs no sandbox.
 */
interface Condition {

    /** The value for this data: a truth value for comparisons, otherwise what stands at the path; null when nothing. */
    Object value(Map<String, ?> data);

    /** Whether the value is true; an unknown value is not. */
    default boolean holds(Map<String, ?> data) {
        return Boolean.TRUE.equals(value(data));
    }

    /**
     * Parses an expression, with or without the leading {@code =}.
     *
     * @throws IllegalArgumentException naming the place that was not understood
     */
    static Condition parse(String expression) {
        return new ConditionParser(expression).parse();
    }

    record Literal(Object value) implements Condition {
        @Override
        public Object value(Map<String, ?> data) {
            return value;
        }
    }

    record Path(List<String> names) implements Condition {
        @Override
        public Object value(Map<String, ?> data) {
            Object at = data;
            for (String name : names) {
                at = at instanceof Map<?, ?> map ? map.get(name) : null;
            }
            return at;
        }
    }

    record Not(Condition inner) implements Condition {
        @Override
        public Object value(Map<String, ?> data) {
            return inner.value(data) instanceof Boolean truth ? !truth : null;
        }
    }

    record Both(Condition left, Condition right) implements Condition {
        @Override
        public Object value(Map<String, ?> data) {
            return left.holds(data) && right.holds(data);
        }
    }

    record Either(Condition left, Condition right) implements Condition {
        @Override
        public Object value(Map<String, ?> data) {
            return left.holds(data) || right.holds(data);
        }
    }

    record Comparison(String operator, Condition left, Condition right) implements Condition {
        @Override
        public Object value(Map<String, ?> data) {
            Object a = left.value(data);
            Object b = right.value(data);
            return switch (operator) {
                case "=" -> same(a, b);
                case "!=" -> !same(a, b);
                default -> ordered(a, b);
            };
        }

        private static boolean same(Object a, Object b) {
            if (a instanceof Number && b instanceof Number) {
                return number(a).compareTo(number(b)) == 0;
            }
            return a == null ? b == null : a.equals(b);
        }

        /** Numbers only; anything else has no order, as in FEEL. */
        private Object ordered(Object a, Object b) {
            if (!(a instanceof Number && b instanceof Number)) {
                return null;
            }
            int order = number(a).compareTo(number(b));
            return switch (operator) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                default -> order >= 0;
            };
        }

        private static BigDecimal number(Object value) {
            return new BigDecimal(value.toString());
        }
    }
}
