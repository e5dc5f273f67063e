package vn.motcua.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class DemoGateTest {

    private final DemoProgress progress = new DemoProgress();
    private final DemoGate gate = new DemoGate(progress, JsonMapper.shared());

    @ParameterizedTest
    @CsvSource({
        "POST, /api/session, 503",
        "GET, /api/tasks, 503",
        "POST, /api/demo/reset, 503",
        "POST, /%61pi/session, 503",
        "GET, /api%2Ftasks, 503",
        "GET, /api/session, 200",
        "GET, /api/sign-in-options, 200",
        "GET, /sign-in, 200",
        "GET, /actuator/health/readiness, 200",
    })
    void whileTheDemoIsMadeOnlyTheSignInPageIsServed(String method, String path, int status) throws Exception {
        progress.begin();

        assertThat(send(method, path, null).getStatus()).isEqualTo(status);
    }

    @Test
    void theMakerPassesAndAWrongPassDoesNot() throws Exception {
        progress.begin();

        assertThat(send("POST", "/api/session", gate.pass()).getStatus()).isEqualTo(200);
        assertThat(send("POST", "/api/session", "guessed").getStatus()).isEqualTo(503);
    }

    @Test
    void everybodyPassesWhenItIsMade() throws Exception {
        progress.begin();
        progress.done();

        assertThat(send("POST", "/api/session", null).getStatus()).isEqualTo(200);
    }

    @Test
    void theAnswerIsAProblemThatSaysWhenToComeBack() throws Exception {
        progress.begin();

        MockHttpServletResponse answer = send("GET", "/api/tasks", null);

        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("\"code\":\"demo-being-made\"");
    }

    private MockHttpServletResponse send(String method, String path, String pass) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        // as the server does
        request.setServletPath(URLDecoder.decode(path, StandardCharsets.UTF_8));
        if (pass != null) {
            request.addHeader(DemoGate.HEADER, pass);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        gate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
