package vn.motcua.organisation.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import vn.motcua.shared.web.RequestPath;

/**
 * What a page may load and who may frame it. Styles may be inline (the component library sets them); scripts may not.
 * Only the files and forms of a dossier may be shown inside a page, and only inside ours.
 */
final class PagePolicy implements HeaderWriter {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'self' blob:",
            "object-src 'self' blob:",
            "base-uri 'self'",
            "form-action 'self'");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        boolean preview = RequestPath.of(request).startsWith("/api/dossiers/");
        response.setHeader("Content-Security-Policy", POLICY + "; frame-ancestors " + (preview ? "'self'" : "'none'"));
        response.setHeader("X-Frame-Options", preview ? "SAMEORIGIN" : "DENY");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()");
    }
}
