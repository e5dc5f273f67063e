package vn.motcua.shared.web;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;
import tools.jackson.databind.exc.ValueInstantiationException;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** What is wrong with a JSON body, with the path of the field. */
final class BodyProblems {

    private BodyProblems() {}

    static Rejection of(Throwable failure) {
        Rejection own = Causes.rejection(failure);
        JacksonException json = Causes.find(failure, JacksonException.class);
        if (own != null) {
            return json == null ? own : below(path(json), own);
        }
        if (json == null) {
            return Rejection.invalid(
                    "body", null, new Text("Yêu cầu phải có nội dung JSON.", "The request needs a JSON body."));
        }
        if (json instanceof PropertyBindingException) {
            return Rejection.invalid(path(json), null, Rules.UNKNOWN_FIELD);
        }
        if (json instanceof InvalidFormatException format) {
            return Rejection.invalid(
                    path(json), String.valueOf(format.getValue()), Rules.ofType(format.getTargetType()));
        }
        if (json instanceof ValueInstantiationException && json.getCause() instanceof NullPointerException missing) {
            // a value type names the part that it cannot be without
            return Rejection.invalid(path(json) + "." + missing.getMessage(), null, Rules.REQUIRED);
        }
        if (json instanceof MismatchedInputException mismatch) {
            return Rejection.invalid(path(json), null, Rules.ofType(mismatch.getTargetType()));
        }
        return malformed(json);
    }

    private static Rejection malformed(JacksonException json) {
        boolean located = json instanceof StreamReadException && json.getLocation() != null;
        String place = located
                ? "%d:%d"
                        .formatted(
                                json.getLocation().getLineNr(),
                                json.getLocation().getColumnNr())
                : null;
        Text rule = new Text(
                "Nội dung phải là JSON đúng cú pháp" + (located ? "; lỗi tại dòng:cột " + place + "." : "."),
                "The body must be well-formed JSON" + (located ? "; it breaks at line:column " + place + "." : "."));
        String path = path(json);
        return new Rejection(Rejection.Kind.INVALID, "malformed-json", rule, List.of(new Violation(path, null, rule)));
    }

    /** A value object said itself what is wrong; the field is where it stands in the body. */
    private static Rejection below(String path, Rejection own) {
        List<Violation> violations = own.violations().stream()
                .map(violation -> new Violation(path, violation.value(), violation.rule()))
                .toList();
        return new Rejection(own.kind(), own.code(), own.text(), violations);
    }

    static String path(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
