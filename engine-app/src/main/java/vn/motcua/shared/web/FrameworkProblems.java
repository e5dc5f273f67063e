package vn.motcua.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestCookieException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/** The framework's own refusals in our words. */
final class FrameworkProblems {

    private FrameworkProblems() {}

    static Rejection missing(ErrorResponse e) {
        String field = "?";
        if (e instanceof MissingServletRequestParameterException parameter) {
            field = parameter.getParameterName();
        } else if (e instanceof MissingRequestHeaderException header) {
            field = header.getHeaderName();
        } else if (e instanceof MissingPathVariableException variable) {
            field = variable.getVariableName();
        } else if (e instanceof MissingRequestCookieException cookie) {
            field = cookie.getCookieName();
        }
        return Rejection.invalid(field, null, Rules.REQUIRED);
    }

    static Rejection of(ErrorResponse e, HttpServletRequest request) {
        if (e instanceof MissingServletRequestPartException part) {
            return Rejection.invalid(part.getRequestPartName(), null, Rules.REQUIRED);
        }
        if (e instanceof HttpMediaTypeNotSupportedException media) {
            String sent = request.getHeader(HttpHeaders.CONTENT_TYPE);
            String known = MediaType.toString(media.getSupportedMediaTypes());
            return one(
                    Rejection.Kind.UNSUPPORTED,
                    "unsupported-media-type",
                    HttpHeaders.CONTENT_TYPE,
                    sent,
                    new Text("Chỉ nhận: " + known + ".", "Accepted are: " + known + "."));
        }
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            String known = String.join(", ", method.getSupportedMethods());
            return one(
                    Rejection.Kind.INVALID,
                    "method-not-allowed",
                    "method",
                    method.getMethod(),
                    new Text("Đường dẫn này chỉ nhận: " + known + ".", "This path takes: " + known + "."));
        }
        return byStatus(e.getStatusCode().value(), request);
    }

    /** A refusal of which only the status is known. */
    static Rejection byStatus(int status, HttpServletRequest request) {
        return switch (status) {
            case 401 ->
                new Rejection(
                        Rejection.Kind.UNAUTHENTICATED,
                        "unauthenticated",
                        new Text("Vui lòng đăng nhập.", "Please sign in."),
                        List.of());
            case 403 ->
                Rejection.forbidden(
                        "not-allowed",
                        new Text("Tài khoản không có quyền làm việc này.", "This account may not do that."));
            case 404 ->
                one(
                        Rejection.Kind.NOT_FOUND,
                        "unknown-path",
                        "path",
                        request.getRequestURI(),
                        new Text("Không có đường dẫn này.", "There is no such path."));
            case 406 ->
                one(
                        Rejection.Kind.INVALID,
                        "not-acceptable",
                        HttpHeaders.ACCEPT,
                        request.getHeader(HttpHeaders.ACCEPT),
                        new Text("Không trả lời được theo định dạng này.", "There is no answer in this format."));
            case 413 -> RequestBodyFilter.tooLarge();
            default ->
                new Rejection(
                        Rejection.Kind.INVALID,
                        "bad-request",
                        new Text("Yêu cầu không hợp lệ.", "The request is not valid."),
                        List.of());
        };
    }

    private static Rejection one(Rejection.Kind kind, String code, String field, String value, Text rule) {
        return new Rejection(kind, code, rule, List.of(new Violation(field, value, rule)));
    }
}
