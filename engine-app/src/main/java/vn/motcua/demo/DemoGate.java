package vn.motcua.demo;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.RequestPath;

/**
 * Lets nobody act while the demo is made: the clock shows the past then, and a visitor's step would be dated there. The
 * sign-in page is served, and says how far it is.
 */
@Component
@Profile("demo")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DemoGate extends OncePerRequestFilter {

    /** Header of the maker's own requests. */
    static final String HEADER = "X-Demo-Pass";

    private static final Text TEXT = new Text(
            "Dữ liệu dùng thử đang được tạo, vui lòng chờ trong giây lát.",
            "The trial data are being made; please wait a moment.");

    private final String pass = UUID.randomUUID().toString();
    private final DemoProgress progress;
    private final JsonMapper json;

    DemoGate(DemoProgress progress, JsonMapper json) {
        this.progress = progress;
        this.json = json;
    }

    String pass() {
        return pass;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = RequestPath.of(request);
        boolean reading = request.getMethod().equals("GET");
        boolean open = !path.startsWith("/api/")
                || (reading && (path.equals("/api/sign-in-options") || path.equals("/api/session")));
        return open || progress.percent().isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        if (given != null
                && MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), pass.getBytes(StandardCharsets.UTF_8))) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "5");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(
                response.getOutputStream(),
                Map.of(
                        "type",
                        "urn:motcua:problem:demo-being-made",
                        "title",
                        "Tạm thời gián đoạn",
                        "status",
                        HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "detail",
                        TEXT.vi(),
                        "code",
                        "demo-being-made",
                        "text",
                        TEXT));
    }
}
