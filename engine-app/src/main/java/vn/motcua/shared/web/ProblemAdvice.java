package vn.motcua.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import vn.motcua.shared.Rejection;

/**
 * Every error as problem+json that names field, value and rule. What is the caller's fault says so; what is ours says
 * nothing but a number under which the log tells more.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Problem> rejected(Rejection rejection, HttpServletRequest request) {
        return ProblemAnswers.answer(rejection, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        return ProblemAnswers.answer(BodyProblems.of(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return ProblemAnswers.answer(ParameterProblems.of(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(BindException e, HttpServletRequest request) {
        return ProblemAnswers.answer(ParameterProblems.of(e.getBindingResult()), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(HandlerMethodValidationException e, HttpServletRequest request) {
        return ProblemAnswers.answer(ParameterProblems.of(e), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException e, HttpServletRequest request) {
        return ProblemAnswers.answer(RequestBodyFilter.tooLarge(), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> multipart(MultipartException e, HttpServletRequest request) {
        return ProblemAnswers.answer(UploadProblems.of(e), request);
    }

    /** Left to the security filters, which know whether the caller is signed in. */
    @ExceptionHandler
    ResponseEntity<Problem> forbidden(AccessDeniedException e) {
        throw e;
    }

    /** Left to the security filters. */
    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(AuthenticationException e) {
        throw e;
    }

    /** Nobody is there any more to read an answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException e) {
        log.debug("the client went away", e);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> other(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
            return framework(response, e, request);
        }
        Rejection own = Causes.rejection(e);
        if (own != null) {
            return ProblemAnswers.answer(own, request);
        }
        AsyncRequestNotUsableException unread = Causes.find(e, AsyncRequestNotUsableException.class);
        if (unread != null) {
            gone(unread);
            return null;
        }
        return Faults.answer(e, request);
    }

    private static ResponseEntity<Problem> framework(ErrorResponse e, Exception exception, HttpServletRequest request) {
        Rejection rejection = exception instanceof MissingRequestValueException
                ? FrameworkProblems.missing(e)
                : FrameworkProblems.of(e, request);
        return ProblemAnswers.answer(rejection, e.getStatusCode().value(), e.getHeaders(), request);
    }
}
