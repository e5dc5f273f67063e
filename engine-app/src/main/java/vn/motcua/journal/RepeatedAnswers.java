package vn.motcua.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.shared.CurrentActor;

/**
 * Sends stored answers: before the controller looks at a world that the first request has already changed, or when the
 * command finds that another request with its key has just done the work.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RepeatedAnswers implements HandlerInterceptor, WebMvcConfigurer {

    static final String REPEATED = "Idempotency-Replayed";

    private final StoredAnswers answers;

    RepeatedAnswers(StoredAnswers answers) {
        this.answers = answers;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod)
                || "GET".equals(request.getMethod())
                || CurrentActor.find().isEmpty()) {
            return true;
        }
        Optional<StoredAnswer> stored = KeyedRequest.of(request)
                .flatMap(keyed -> answers.find(CurrentActor.get().id(), keyed));
        if (stored.isPresent()) {
            send(stored.get(), response);
        }
        return stored.isEmpty();
    }

    @ExceptionHandler
    void repeated(AnswerRepeated repeated, HttpServletResponse response) throws IOException {
        send(repeated.answer(), response);
    }

    private static void send(StoredAnswer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader(REPEATED, "true");
        if (answer.body() != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(answer.body().getBytes(StandardCharsets.UTF_8));
        }
    }
}
