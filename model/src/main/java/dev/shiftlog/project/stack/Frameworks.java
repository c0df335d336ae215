package dev.shiftlog.project.stack;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/** The frameworks that a dependency stands for. */
final class Frameworks {
    private static final Map<String, String> NODE = Map.ofEntries(entry("react", "React"),
            entry("react-native", "React Native"), entry("expo", "Expo"), entry("next", "Next.js"),
            entry("vue", "Vue"), entry("nuxt", "Nuxt"), entry("@angular/core", "Angular"),
            entry("svelte", "Svelte"), entry("@sveltejs/kit", "SvelteKit"), entry("solid-js", "Solid"),
            entry("astro", "Astro"), entry("@remix-run/react", "Remix"), entry("express", "Express"),
            entry("fastify", "Fastify"), entry("koa", "Koa"), entry("hono", "Hono"),
            entry("@nestjs/core", "NestJS"), entry("electron", "Electron"), entry("vite", "Vite"),
            entry("webpack", "Webpack"), entry("tailwindcss", "Tailwind CSS"),
            entry("typescript", "TypeScript"), entry("prisma", "Prisma"),
            entry("@prisma/client", "Prisma"), entry("graphql", "GraphQL"));
    private static final Map<String, String> PYTHON = Map.ofEntries(entry("fastapi", "FastAPI"),
            entry("flask", "Flask"), entry("django", "Django"), entry("starlette", "Starlette"),
            entry("tornado", "Tornado"), entry("aiohttp", "aiohttp"), entry("streamlit", "Streamlit"),
            entry("torch", "PyTorch"), entry("tensorflow", "TensorFlow"), entry("celery", "Celery"),
            entry("sqlalchemy", "SQLAlchemy"));
    private static final Map<String, String> RUST = Map.of("axum", "Axum", "actix-web", "Actix", "rocket",
            "Rocket", "tauri", "Tauri", "bevy", "Bevy", "tokio", "Tokio");
    private static final Map<String, String> SCRIPT = Map.of("org.springframework.boot", "Spring Boot",
            "io.quarkus", "Quarkus", "io.micronaut.application", "Micronaut", "com.android.application",
            "Android", "com.android.library", "Android", "rails", "Rails", "sinatra", "Sinatra", "phoenix",
            "Phoenix");

    private Frameworks() {}

    static Optional<String> of(ManifestKind manifest, String dependency) {
        return switch (manifest) {
            case NODE -> Optional.ofNullable(NODE.get(dependency));
            case REQUIREMENTS, SETUP, TOML_PYTHON -> Optional.ofNullable(PYTHON.get(dependency));
            case CARGO -> Optional.ofNullable(RUST.get(dependency));
            case SCRIPT -> Optional.ofNullable(SCRIPT.get(dependency));
            case MAVEN -> maven(dependency);
            case GO -> go(dependency);
            case COMPOSER -> composer(dependency);
            case DOTNET -> dependency.startsWith("microsoft.aspnetcore")
                    || dependency.equals("microsoft.net.sdk.web")
                            ? Optional.of("ASP.NET Core")
                            : Optional.empty();
        };
    }

    private static Optional<String> maven(String artifact) {
        if (artifact.startsWith("spring-boot-starter") || artifact.equals("spring-boot-dependencies")
                || artifact.equals("spring-boot-maven-plugin")) {
            return Optional.of("Spring Boot");
        }
        if (artifact.startsWith("quarkus-")) {
            return Optional.of("Quarkus");
        }
        if (artifact.startsWith("micronaut-")) {
            return Optional.of("Micronaut");
        }
        return artifact.startsWith("kotlin-stdlib") || artifact.equals("kotlin-maven-plugin")
                ? Optional.of("Kotlin")
                : Optional.empty();
    }

    private static Optional<String> go(String module) {
        if (module.startsWith("github.com/gin-gonic/gin")) {
            return Optional.of("Gin");
        }
        if (module.startsWith("github.com/labstack/echo")) {
            return Optional.of("Echo");
        }
        return module.startsWith("github.com/gofiber/fiber") ? Optional.of("Fiber") : Optional.empty();
    }

    private static Optional<String> composer(String dependency) {
        if (dependency.equals("laravel/framework")) {
            return Optional.of("Laravel");
        }
        return dependency.startsWith("symfony/framework-bundle") ? Optional.of("Symfony") : Optional.empty();
    }
}
