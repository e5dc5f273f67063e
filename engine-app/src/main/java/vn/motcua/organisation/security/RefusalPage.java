package vn.motcua.organisation.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;

/** The page for somebody whom the identity provider sent back but who cannot come in. */
enum RefusalPage {
    UNKNOWN_OFFICER(
            HttpServletResponse.SC_FORBIDDEN,
            "Tài khoản của bạn chưa được khai báo là cán bộ trong MotCua",
            "Vui lòng liên hệ quản trị hệ thống của đơn vị để được cấp quyền, sau đó đăng nhập lại.",
            "Your account is not entered as an officer in MotCua. Please ask the administrator of your unit."),
    PROVIDER_FAILED(
            HttpServletResponse.SC_UNAUTHORIZED,
            "Đăng nhập chưa hoàn tất",
            "Hệ thống định danh không xác nhận được lần đăng nhập này. Vui lòng thử lại.",
            "The identity provider did not confirm this sign-in. Please try again.");

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>%1$s</title>
            <style>body{font:16px/1.6 sans-serif;max-width:36rem;margin:4rem auto;padding:0 1rem;color:#1a1b1e}
            a{color:#1c5fa8}</style></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p lang="en">%3$s</p>
            <p><a href="/">Về trang đăng nhập</a></p></main></body>
            </html>
            """;

    private final int status;
    private final String title;
    private final String advice;
    private final String english;

    RefusalPage(int status, String title, String advice, String english) {
        this.status = status;
        this.title = title;
        this.advice = advice;
        this.english = english;
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(PAGE.formatted(title, advice, english));
    }
}
