// Adding and reviewing: the pages are whole without this.
"use strict";
(function () {
  // How far a job is: asked again until it has ended, then the page is loaded anew, which leads on to the article.
  var job = document.querySelector("[data-poll]");
  function look() {
    fetch(job.dataset.poll + "?part=1", { headers: { Accept: "text/html" } })
      .then(function (answer) { return answer.ok ? answer.text() : null; })
      .then(function (html) {
        if (html === null) { return; }
        job.innerHTML = html; // made by this server's templates, which escape all that comes from articles
        if (job.querySelector("[data-done]")) { location.replace(job.dataset.poll); } else { setTimeout(look, 700); }
      })
      .catch(function () { setTimeout(look, 3000); });
  }
  if (job) { setTimeout(look, 400); }
  // Files may be dropped anywhere on their field.
  var drop = document.querySelector(".drop");
  if (drop) {
    ["dragenter", "dragover"].forEach(function (event) {
      drop.addEventListener(event, function (e) { e.preventDefault(); drop.classList.add("over"); });
    });
    ["dragleave", "drop"].forEach(function (event) {
      drop.addEventListener(event, function (e) { e.preventDefault(); drop.classList.remove("over"); });
    });
    drop.addEventListener("drop", function (e) { drop.querySelector("input").files = e.dataTransfer.files; });
  }
})();
