package vn.motcua.journal;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Results of commands in the form in which the client gets them: by the mapper of the web interface. */
@Component
class AnswerForm {

    private final JsonMapper json;

    AnswerForm(JsonMapper json) {
        this.json = json;
    }

    StoredAnswer of(Object result, KeyedRequest request) {
        if (result instanceof ResponseEntity<?> entity) {
            return new StoredAnswer(entity.getStatusCode().value(), body(entity.getBody(), request));
        }
        return new StoredAnswer(declaredStatus(request), body(result, request));
    }

    private String body(Object result, KeyedRequest request) {
        if (result == null) {
            return null;
        }
        String written = json.writeValueAsString(result);
        WrittenAnswers.keep(request.http(), result, written);
        return written;
    }

    private static int declaredStatus(KeyedRequest request) {
        if (request.http().getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod method) {
            ResponseStatus declared =
                    AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), ResponseStatus.class);
            if (declared != null) {
                return declared.code().value();
            }
        }
        return 200;
    }
}
