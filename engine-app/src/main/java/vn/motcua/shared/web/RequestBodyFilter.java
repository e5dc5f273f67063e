package vn.motcua.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * Keeps the body of each call that changes something, up to 2 MB; files come as multipart and have limits of their own.
 * Runs inside the security filters, so that strangers' bodies are not kept.
 */
@Component
@Order(RequestBodyFilter.ORDER)
class RequestBodyFilter extends OncePerRequestFilter {

    static final int ORDER = 0;

    /** Bytes. */
    static final int LIMIT = 2 * 1024 * 1024;

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final HandlerExceptionResolver resolver;

    RequestBodyFilter(@Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (!keeps(request)) {
                chain.doFilter(request, response);
                return;
            }
            byte[] body = request.getInputStream().readNBytes(LIMIT + 1);
            if (body.length > LIMIT) {
                resolver.resolveException(request, response, null, tooLarge());
                return;
            }
            chain.doFilter(new BufferedBody(request, body), response);
        } finally {
            DossierContext.endOfRequest();
        }
    }

    private static boolean keeps(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? "" : request.getContentType().toLowerCase(Locale.ROOT);
        return CHANGING.contains(request.getMethod())
                && RequestPath.of(request).startsWith("/api/")
                && !type.startsWith("multipart/")
                && !type.startsWith("application/x-www-form-urlencoded");
    }

    static Rejection tooLarge() {
        Text rule = new Text(
                "Nội dung gửi lên quá lớn: dữ liệu tối đa 2 MB, mỗi tệp tối đa 20 MB.",
                "What was sent is too large: data up to 2 MB, each file up to 20 MB.");
        return new Rejection(Rejection.Kind.TOO_LARGE, "too-large", rule, List.of(new Violation("body", null, rule)));
    }
}
