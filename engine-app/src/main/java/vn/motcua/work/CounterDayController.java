package vn.motcua.work;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.web.Endpoint;

/** The day at the counter; its lists are lists of tasks ({@link TaskController}). */
@RestController
@Tag(name = "Reception")
@RequestMapping("/api/counter")
class CounterDayController {

    private final CounterDay day;

    CounterDayController(CounterDay day) {
        this.day = day;
    }

    @GetMapping("/today")
    @Endpoint(id = "counterToday", summary = "What waits at the counter today, in numbers")
    CounterToday today() {
        return day.today();
    }
}
