package vn.motcua.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

class ProblemAdviceTest {

    private final ProblemAdvice advice = new ProblemAdvice();

    @Test
    void whoeverHasGoneAwayGetsNoAnswer() {
        IOException broken = new AsyncRequestNotUsableException("broken pipe");
        Exception unwritten = new HttpMessageNotWritableException("half of a list", new IllegalStateException(broken));

        assertThat(advice.other(unwritten, new MockHttpServletRequest())).isNull();
    }

    @Test
    void whatCannotBeWrittenForAnotherReasonIsAFault() {
        Exception unwritten = new HttpMessageNotWritableException("no such property", new IllegalStateException());

        assertThat(advice.other(unwritten, new MockHttpServletRequest())
                        .getStatusCode()
                        .value())
                .isEqualTo(500);
    }
}
