package vn.motcua.shared.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.Rejection;

/** Errors that never reached a controller: refused by the server or by a filter, or a failure in one. */
@Hidden
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    ResponseEntity<Problem> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer known && known >= 400 ? known : 404;
        Throwable failure = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Rejection own = Causes.rejection(failure);
        if (own != null) {
            return ProblemAnswers.answer(own, request);
        }
        if (failure != null && code >= 500) {
            return Faults.answer(failure, request);
        }
        return ProblemAnswers.answer(FrameworkProblems.byStatus(code, request), code, HttpHeaders.EMPTY, request);
    }
}
