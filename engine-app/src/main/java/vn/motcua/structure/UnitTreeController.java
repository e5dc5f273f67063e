package vn.motcua.structure;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.web.Endpoint;

/** The tree of units on any day, a branch at a time. */
@RestController
@Tag(name = "Organisation")
@RequestMapping("/api/unit-tree")
class UnitTreeController {

    private final UnitPages pages;

    UnitTreeController(UnitPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Endpoint(id = "unitTree", summary = "Units directly below one on a day, today unless another is named")
    UnitSlice below(
            @RequestParam(required = false) @Nullable UnitCode parent,
            @RequestParam(required = false) @Nullable LocalDate on,
            @RequestParam(required = false) @Nullable UnitCode after) {
        return pages.below(parent, on, after);
    }

    @GetMapping("/{code}")
    @Endpoint(id = "unitOfTree", summary = "What became of a unit, and who may do what there on a day")
    UnitDetail unit(@PathVariable UnitCode code, @RequestParam(required = false) @Nullable LocalDate on) {
        return pages.of(code, on);
    }
}
