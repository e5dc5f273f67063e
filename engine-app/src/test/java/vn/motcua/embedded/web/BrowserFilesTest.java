package vn.motcua.embedded.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

@SpringJUnitWebConfig(BrowserFilesTest.Web.class)
@TestPropertySource(properties = "motcua.browser-files=classpath:/browser-files/")
class BrowserFilesTest {

    private final MockMvc web;

    @Autowired
    BrowserFilesTest(WebApplicationContext context) {
        this.web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @EnableWebMvc
    @Import(BrowserFiles.class)
    static class Web {}

    @Test
    void anAssetIsKeptForAYear() throws Exception {
        web.perform(get("/assets/app-1a2b3c.js"))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void theRootIsTheFirstPage() throws Exception {
        web.perform(get("/")).andExpect(forwardedUrl("/index.html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/index.html", "/tasks", "/dossiers/H26.15-261123-0007/timeline", "/admin/calendar"})
    void aPageIsTheSameFileAskedForEachTime(String path) throws Exception {
        web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().string(containsString("<title>page</title>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/unknown", "/actuator/unknown", "/v3/unknown", "/assets/unknown", "/logo.png", "/a/b.js"})
    void anUnknownFileOrProgramPathStaysUnknown(String path) throws Exception {
        web.perform(get(path)).andExpect(status().isNotFound());
    }
}
