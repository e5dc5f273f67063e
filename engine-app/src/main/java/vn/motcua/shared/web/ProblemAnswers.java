package vn.motcua.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.HandlerMapping;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Rejection;

/** Rejections as answers, in Vietnamese unless the reader asks for English first. */
final class ProblemAnswers {

    private ProblemAnswers() {}

    static ResponseEntity<Problem> answer(Rejection rejection, HttpServletRequest request) {
        return answer(rejection, rejection.kind().status(), HttpHeaders.EMPTY, request);
    }

    static ResponseEntity<Problem> answer(
            Rejection rejection, int status, HttpHeaders headers, HttpServletRequest request) {
        // an answer may have been prepared for another format before the error came
        request.removeAttribute(HandlerMapping.PRODUCIBLE_MEDIA_TYPES_ATTRIBUTE);
        Problem problem = Problem.of(rejection, status, english(request), dossier(request));
        return ResponseEntity.status(status)
                .headers(headers)
                .header(HttpHeaders.CONTENT_LANGUAGE, english(request) ? "en" : "vi")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean english(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return wanted != null && wanted.strip().toLowerCase(Locale.ROOT).startsWith("en");
    }

    /** The dossier that the command locked, or that the path names. */
    private static String dossier(HttpServletRequest request) {
        if (request.getAttribute(DossierContext.ATTRIBUTE) instanceof String locked) {
            return locked;
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                && variables.get("code") instanceof String code) {
            try {
                return new DossierCode(code).value();
            } catch (Rejection noDossierCode) {
                return null;
            }
        }
        return null;
    }
}
