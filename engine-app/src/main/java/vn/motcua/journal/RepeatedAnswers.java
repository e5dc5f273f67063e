package vn.motcua.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
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
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/**
 * Sends stored answers: before the controller looks at a world that the first request has already changed, or when the
 * command finds that another request with its key has just done the work.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RepeatedAnswers implements HandlerInterceptor, WebMvcConfigurer {

    static final String REPEATED = "Idempotency-Replayed";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final Text KEY_NEEDED = new Text(
            "Mỗi lệnh cần một khóa chống gửi lặp mới: 8 đến 64 ký tự A-Z, a-z, 0-9 và dấu gạch nối.",
            "Each command needs a new idempotency key: 8 to 64 characters of A-Z, a-z, 0-9 and hyphen.");

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
        if (!(handler instanceof HandlerMethod method)
                || SAFE.contains(request.getMethod())
                || CurrentActor.find().isEmpty()) {
            return true;
        }
        Optional<KeyedRequest> keyedRequest = KeyedRequest.of(request);
        if (keyedRequest.isEmpty() && asksForKey(method)) {
            throw Rejection.invalid(KeyedRequest.HEADER, null, KEY_NEEDED);
        }
        Optional<StoredAnswer> stored =
                keyedRequest.flatMap(keyed -> answers.find(CurrentActor.get().id(), keyed));
        if (stored.isPresent()) {
            send(stored.get(), response);
        }
        return stored.isEmpty();
    }

    /** Every address that may change things, unless it says why a repetition does no harm. */
    private static boolean asksForKey(HandlerMethod method) {
        Endpoint endpoint = method.getMethodAnnotation(Endpoint.class);
        return endpoint != null && endpoint.withoutKey().isEmpty();
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
