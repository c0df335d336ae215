package dev.shiftlog.project.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackDetectionTest {
    @TempDir
    Path project;
    private final List<String> files = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"requirements.txt,Python", "setup.py,Python", "pyproject.toml,Python", "Pipfile,Python",
            "package.json,Node.js", "tsconfig.json,TypeScript", "go.mod,Go", "Cargo.toml,Rust",
            "Gemfile,Ruby", "pom.xml,Java", "build.gradle,Java", "build.gradle.kts,Kotlin",
            "composer.json,PHP", "mix.exs,Elixir", "pubspec.yaml,Dart/Flutter", "CMakeLists.txt,C/C++",
            "a.csproj,C#/.NET", "a.sln,C#/.NET", "Dockerfile,Docker", "docker-compose.yml,Docker",
            "docker-compose.yaml,Docker", ".terraform,Terraform", "main.tf,Terraform",
            "angular.json,Angular", "prisma,Prisma", ".env,dotenv"})
    void theNamesThatTheOriginalKnowsSayTheSame(String name, String stack) throws IOException {
        file(name, "");
        assertEquals(List.of(stack), detect());
    }

    @ParameterizedTest
    @CsvSource({"next.config.js,Next.js", "next.config.mjs,Next.js", "next.config.ts,Next.js",
            "nuxt.config.ts,Nuxt", "svelte.config.js,SvelteKit", "tailwind.config.js,Tailwind CSS",
            "tailwind.config.ts,Tailwind CSS", "vite.config.ts,Vite", "vite.config.js,Vite",
            "webpack.config.js,Webpack", "manage.py,Django", "next.config.cjs,Next.js",
            "nuxt.config.js,Nuxt", "svelte.config.ts,SvelteKit", "compose.yaml,Docker", "net.tf,Terraform",
            "settings.gradle,Java", "schema.prisma,Prisma"})
    void aConfigurationFileNamesItsTool(String name, String stack) throws IOException {
        file(name, "");
        assertEquals(true, detect().contains(stack), () -> detect().toString());
    }

    @Test
    void aLoneMakefileIsNoSignOfC() throws IOException {
        file("Makefile", "all:\n");
        assertEquals(List.of(), detect());
    }

    @Test
    void anAppPyIsNoSignOfFlask() throws IOException {
        file("app.py", "print('hello')\n");
        assertEquals(List.of("Python"), detect());
    }

    @Test
    void requirementsAreReadWithExtrasAndVersions() throws IOException {
        file("requirements.txt", "fastapi[all]>=0.110 ; python_version > '3.8'\n# flask\nCelery==5\n");
        assertEquals(List.of("Celery", "FastAPI", "Python"), detect());
    }

    @Test
    void onlyTheDependenciesOfAPyprojectCount() throws IOException {
        file("pyproject.toml", """
                [project]
                name = "tool"
                description = "django for beginners"
                keywords = ["flask", "tornado"]
                dependencies = [
                    "fastapi[standard]>=0.1",  # not flask
                    'sqlalchemy',
                ]
                [project.optional-dependencies]
                ml = ["torch>=2"]
                [tool.poetry.dependencies]
                celery = "^5"
                """);
        assertEquals(List.of("Celery", "FastAPI", "PyTorch", "Python", "SQLAlchemy"), detect());
    }

    @Test
    void aSetupScriptsRequirementsCount() throws IOException {
        file("setup.py", "setup(\n  description='django',\n  install_requires=['flask>=2'],\n)\n");
        assertEquals(List.of("Flask", "Python"), detect());
    }

    @Test
    void nodeDependenciesAreReadInSubfoldersToo() throws IOException {
        file("apps/web/package.json", "{\"dependencies\": {\"react\": \"^19\", \"next\": \"15\"}}");
        file("apps/api/package.json", "{\"devDependencies\": {\"express\": \"5\", \"typescript\": \"5\"}}");
        assertEquals(List.of("Express", "Next.js", "Node.js", "React", "TypeScript"), detect());
    }

    @Test
    void aBrokenManifestStillNamesItsLanguage() throws IOException {
        file("package.json", "{ not json");
        assertEquals(List.of("Node.js"), detect());
    }

    @Test
    void mavenArtifactsAreReadOutsideComments() throws IOException {
        file("pom.xml", """
                <project><!-- <artifactId>quarkus-core</artifactId> -->
                <parent><artifactId>spring-boot-starter-parent</artifactId></parent></project>
                """);
        assertEquals(List.of("Java", "Spring Boot"), detect());
    }

    @Test
    void aGradleScriptInKotlinDoesNotMakeJavaSourcesKotlin() throws IOException {
        file("build.gradle.kts", "plugins { id(\"org.springframework.boot\") version \"4.0.0\" }\n");
        file("src/main/java/App.java", "");
        assertEquals(List.of("Java", "Spring Boot"), detect());
    }

    @Test
    void goAndRustModulesAreRead() throws IOException {
        file("go.mod", "module x\n\nrequire (\n\tgithub.com/gin-gonic/gin v1.9.1\n)\n");
        file("crates/a/Cargo.toml", "[package]\nname = \"rocket\"\n[dependencies]\naxum = \"0.7\"\n");
        assertEquals(List.of("Axum", "Gin", "Go", "Rust"), detect());
    }

    @Test
    void sourcesAloneNameTheirLanguage() throws IOException {
        file("a.py", "");
        file("b.js", "");
        assertEquals(List.of("JavaScript", "Python"), detect());
    }

    private List<String> detect() {
        return StackDetection.of(project, files);
    }

    private void file(String path, String text) throws IOException {
        Files.createDirectories(project.resolve(path).getParent());
        Files.writeString(project.resolve(path), text);
        files.add(path);
    }
}
