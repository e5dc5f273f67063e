package vn.motcua.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Failures that are not the caller's fault, as answers. Nobody knows here how far the request had come: a bulk command
 * has done some dossiers before, a commit may have arrived without its answer. So whoever changes something is told to
 * look.
 */
final class Faults {

    private static final Logger log = LoggerFactory.getLogger(Faults.class);
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Text LOOK = new Text(
            " Trước khi làm lại, hãy xem việc vừa làm đã được ghi chưa.",
            " Before you do it again, see whether it was saved.");

    private Faults() {}

    /** 503 when the same request may do next time, else 500 with a number under which the log tells more. */
    static ResponseEntity<Problem> answer(Throwable failure, HttpServletRequest request) {
        return Causes.passing(failure) ? unavailable(failure, request) : internal(failure, request);
    }

    private static ResponseEntity<Problem> unavailable(Throwable failure, HttpServletRequest request) {
        log.warn("The database did not answer in time: {}", name(failure));
        Text text = told(
                "Hệ thống đang bận hoặc mất kết nối cơ sở dữ liệu; vui lòng thử lại.",
                "The system is busy or has lost its database; please try again.",
                request);
        return ProblemAnswers.answer(
                new Rejection(Rejection.Kind.UNAVAILABLE, "unavailable", text, List.of()), request);
    }

    private static ResponseEntity<Problem> internal(Throwable failure, HttpServletRequest request) {
        String number = UUID.randomUUID().toString();
        log.error("Error {} in {} {}", number, method(request), path(request), BareFailure.of(failure));
        Text text = told(
                "Đã xảy ra lỗi ngoài dự kiến. Mã lỗi để báo quản trị: " + number + ".",
                "Something unexpected went wrong. Number for the administrator: " + number + ".",
                request);
        Rejection hidden = new Rejection(Rejection.Kind.UNAVAILABLE, "internal-error", text, List.of());
        return ProblemAnswers.answer(hidden, 500, HttpHeaders.EMPTY, request);
    }

    private static Text told(String vi, String en, HttpServletRequest request) {
        return READING.contains(method(request)) ? new Text(vi, en) : new Text(vi + LOOK.vi(), en + LOOK.en());
    }

    /** As the client sent it: the server's page of errors is always read. */
    private static String method(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String sent ? sent : request.getMethod();
    }

    /** As the client wrote it, also where the server has gone over to its page of errors. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                ? asked
                : request.getRequestURI();
    }

    private static String name(Throwable e) {
        Throwable cause = NestedExceptionUtils.getRootCause(e);
        return (cause == null ? e : cause).getClass().getSimpleName();
    }
}
