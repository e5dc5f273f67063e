package vn.motcua.journal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/**
 * Sends stored answers. A command that comes again fails: the first request has changed the world that it finds, or has
 * left its answer under the same key. Only then the answer is looked for, so the first request pays nothing for it.
 */
@Component
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
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)
                || SAFE.contains(request.getMethod())
                || CurrentActor.find().isEmpty()) {
            return true;
        }
        if (asksForKey(method) && KeyedRequest.of(request).isEmpty()) {
            throw Rejection.invalid(KeyedRequest.HEADER, null, KEY_NEEDED);
        }
        return true;
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.add(0, this::answeredBefore);
    }

    /** The answer that the request got before, or nothing, and its failure is told. */
    private @Nullable ModelAndView answeredBefore(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (SAFE.contains(request.getMethod()) || CurrentActor.find().isEmpty()) {
            return null;
        }
        try {
            Optional<StoredAnswer> stored = KeyedRequest.of(request)
                    .flatMap(keyed -> answers.find(CurrentActor.get().id(), keyed));
            if (stored.isEmpty()) {
                return null;
            }
            send(stored.get(), response);
            return new ModelAndView();
        } catch (RuntimeException | IOException again) {
            // a request that cannot be read has failed for that
            failure.addSuppressed(again);
            return null;
        }
    }

    /** Every address that may change things, unless it says why a repetition does no harm. */
    private static boolean asksForKey(HandlerMethod method) {
        Endpoint endpoint = method.getMethodAnnotation(Endpoint.class);
        return endpoint != null && endpoint.withoutKey().isEmpty();
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
