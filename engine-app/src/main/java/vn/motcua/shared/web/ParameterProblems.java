package vn.motcua.shared.web;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Violation;

/** What is wrong with parameters and with the constraints of a body. */
final class ParameterProblems {

    private ParameterProblems() {}

    static Rejection of(MethodArgumentTypeMismatchException mismatch) {
        String value = mismatch.getValue() == null ? null : mismatch.getValue().toString();
        Rejection own = Causes.rejection(mismatch);
        return Rejection.invalid(
                mismatch.getName(), value, own == null ? Rules.ofType(mismatch.getRequiredType()) : own.text());
    }

    static Rejection of(BindingResult result) {
        return Rejection.invalid(violations(result, ""));
    }

    static Rejection of(HandlerMethodValidationException validation) {
        List<Violation> violations = new ArrayList<>();
        for (ParameterValidationResult result : validation.getParameterValidationResults()) {
            if (result instanceof ParameterErrors errors) {
                violations.addAll(violations(errors, indexed(result)));
            } else {
                result.getResolvableErrors().forEach(error -> violations.add(violation(result, error)));
            }
        }
        return Rejection.invalid(violations);
    }

    private static String indexed(ParameterValidationResult result) {
        return result.getContainerIndex() == null ? "" : "[" + result.getContainerIndex() + "].";
    }

    private static Violation violation(ParameterValidationResult result, MessageSourceResolvable error) {
        ConstraintViolation<?> constraint = result.unwrap(error, ConstraintViolation.class);
        Object value = result.getArgument();
        return new Violation(
                result.getMethodParameter().getParameterName(),
                value == null ? null : value.toString(),
                rule(constraint));
    }

    private static List<Violation> violations(org.springframework.validation.Errors errors, String prefix) {
        List<Violation> violations = new ArrayList<>();
        for (ObjectError error : errors.getAllErrors()) {
            String field = error instanceof FieldError named ? named.getField() : error.getObjectName();
            Object value = error instanceof FieldError named ? named.getRejectedValue() : null;
            violations.add(new Violation(
                    prefix + field,
                    value == null ? null : value.toString(),
                    error.contains(ConstraintViolation.class)
                            ? rule(error.unwrap(ConstraintViolation.class))
                            : Rules.ofType(null)));
        }
        return violations;
    }

    private static vn.motcua.shared.Text rule(ConstraintViolation<?> constraint) {
        var descriptor = constraint.getConstraintDescriptor();
        return Rules.ofConstraint(
                descriptor.getAnnotation().annotationType().getSimpleName(),
                descriptor.getAttributes(),
                constraint.getMessage());
    }
}
