package vn.motcua.journal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Sends the answer of a command in the words in which it was stored, instead of putting it into JSON a second time. */
@RestControllerAdvice
class WrittenAnswers implements ResponseBodyAdvice<Object> {

    private static final String WRITTEN = WrittenAnswers.class.getName();

    private record Written(Object body, String json) {}

    /** The body of the answer to this request, and what was stored for it. */
    static void keep(HttpServletRequest request, Object body, String json) {
        request.setAttribute(WRITTEN, new Written(body, json));
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest http
                && http.getServletRequest().getAttribute(WRITTEN) instanceof Written written
                && written.body() == body) {
            send(written.json(), type, response);
            // nothing is left to be written
            return null;
        }
        return body;
    }

    private static void send(String json, MediaType type, ServerHttpResponse response) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.getHeaders().setContentType(type);
        response.getHeaders().setContentLength(bytes.length);
        try {
            response.getBody().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
