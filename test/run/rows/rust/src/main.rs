// reqwest, as it comes.
use reqwest::blocking::{multipart::Form, Client};

const API: &str = "https://api.weixin.qq.com/cgi-bin";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = Client::new();
    let app = [("grant_type", "client_credential"), ("appid", "wx1"), ("secret", "s")];
    let token: serde_json::Value = client.get(format!("{API}/token")).query(&app).send()?.json()?;
    let token = token["access_token"].as_str().ok_or("no token")?;
    let form = Form::new().file("media", std::env::args().nth(1).ok_or("no picture")?)?;
    let upload = client.post(format!("{API}/media/uploadimg")).query(&[("access_token", token)]).multipart(form);
    let answer: serde_json::Value = upload.send()?.json()?;
    let url = answer["url"].as_str().ok_or(answer.to_string())?;
    println!("{} {}", url, client.get(url).send()?.bytes()?.len());
    Ok(())
}
